import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { IntervalPlot } from '#app/ui/IntervalPlot.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { PairwiseResults } from './read-pairwise.server.ts';

const number = (value: number) => value.toFixed(2).replace('-', '−');

/** The result of one session of comparisons, apart from the ranking and labelled so. */
export function PairwiseResultCard({ result }: { result: PairwiseResults[number] }) {
  const { t } = useTranslation('pairwise');
  const say = useInLanguage();
  const { solutions, uncompared } = result;
  const name = (s: { number: string | null; title: string }) => `${s.number ?? ''} ${s.title}`;
  return (
    <Card
      title={`${t('result.title')} · ${t('manage.session', { track: say(result.track), number: result.number })}`}
      description={<Badge tone="warning">{t('result.label')}</Badge>}
    >
      <div className="grid gap-5">
        <p className="text-ink-soft">
          {t('result.text', { count: result.answers })}{' '}
          {result.prior > 0 && t('result.prior', { prior: result.prior })}{' '}
          {result.excluded > 0 && t('result.excluded', { count: result.excluded })}{' '}
          <DateTime at={result.createdAt} shape="minute" />
        </p>
        {solutions.length === 0 ? (
          <p>{t('result.none')}</p>
        ) : (
          <>
            <IntervalPlot
              label={t('result.plot')}
              line={0}
              lineLabel={t('result.middle')}
              intervals={solutions.map((s) => ({
                key: s.submissionId,
                label: name(s),
                low: s.low,
                value: s.ability,
                high: s.high,
                strong: s.low > 0,
              }))}
            />
            <Table
              caption={t('result.title')}
              rows={solutions}
              rowKey={(s) => s.submissionId}
              columns={[
                { key: 'rank', label: t('result.rank'), numeric: true, cell: (s) => s.rank },
                { key: 'number', label: t('result.number'), cell: (s) => s.number },
                { key: 'solution', label: t('result.solution'), primary: true, cell: (s) => s.title },
                { key: 'unit', label: t('result.unit'), cell: (s) => s.unit },
                { key: 'ability', label: t('result.ability'), numeric: true, cell: (s) => number(s.ability) },
                {
                  key: 'interval',
                  label: t('result.interval'),
                  numeric: true,
                  cell: (s) => `${number(s.low)} … ${number(s.high)}`,
                },
                {
                  key: 'record',
                  label: t('result.record'),
                  numeric: true,
                  cell: (s) => `${s.better} / ${s.ties} / ${s.worse}`,
                },
                {
                  key: 'ahead',
                  label: t('result.ahead'),
                  numeric: true,
                  cell: (s) => (s.aheadOfNext === null ? '-' : `${Math.round(100 * s.aheadOfNext)}%`),
                },
              ]}
            />
          </>
        )}
        {uncompared.length > 0 && (
          <p className="text-sm text-ink-soft">
            {t('result.uncompared')}
            {uncompared.map(name).join(t('result.separator'))}
          </p>
        )}
      </div>
    </Card>
  );
}
