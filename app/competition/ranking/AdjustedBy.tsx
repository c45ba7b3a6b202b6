import { useTranslation } from 'react-i18next';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { needsGroups } from './rule/adjust.ts';
import type { RankingConfiguration } from './rule/configuration.ts';
import type { AdjustedBy as By } from './rule/output.ts';

const points = (centipoints: number | null) =>
  centipoints === null ? '–' : `${centipoints < 0 ? '−' : ''}${pointsText(Math.abs(centipoints))}`;
const signed = (centipoints: number | null) =>
  centipoints !== null && centipoints > 0 ? `+${points(centipoints)}` : points(centipoints);

/** Raw scores became the adjusted ones by these figures: of each judge, or of each panel. */
export function AdjustedBy({ rule, by }: { rule: RankingConfiguration['rule']; by: readonly By[] }) {
  const { t } = useTranslation('ranking');
  const label = t(needsGroups(rule) ? 'adjusting.group' : 'adjusting.judge');
  const figures =
    rule.method === 'calibrated'
      ? [
          {
            key: 'severity',
            label: t('adjusting.severity'),
            numeric: true,
            cell: (row: By) => signed(row.severityCentipoints),
          },
        ]
      : [
          {
            key: 'mean',
            label: t('adjusting.mean'),
            numeric: true,
            cell: (row: By) => points(row.meanCentipoints),
          },
          {
            key: 'deviation',
            label: t('adjusting.deviation'),
            numeric: true,
            cell: (row: By) => points(row.deviationCentipoints),
          },
          {
            key: 'off',
            label: t('adjusting.applied'),
            cell: (row: By) => (
              <Badge tone={row.off ? 'neutral' : 'success'}>
                {t(row.off ? 'adjusting.off' : 'adjusting.on')}
              </Badge>
            ),
          },
        ];
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{t('adjusting.title')}</summary>
      <div className="mt-3">
        <Table
          caption={t('adjusting.title')}
          rows={by}
          rowKey={(row) => row.of}
          columns={[
            { key: 'of', label, primary: true, cell: (row) => `${label} ${row.of}` },
            { key: 'count', label: t('adjusting.count'), numeric: true, cell: (row) => row.count },
            ...figures,
          ]}
        />
      </div>
    </details>
  );
}
