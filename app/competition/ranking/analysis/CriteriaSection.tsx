import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { Table } from '#app/ui/Table.tsx';
import type { CriterionModel } from './analysis.ts';
import type { AnalysisPage } from './read-analysis.server.ts';

const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;

/** What differences of single marks come from, and which criteria are marked high or low by everyone. */
export function CriteriaSection({
  model,
  criteria,
}: {
  model: CriterionModel;
  criteria: AnalysisPage['criteria'];
}) {
  const { t, i18n } = useTranslation('ranking');
  const parts = ['solution', 'judge', 'criterion', 'residual'] as const;
  const whole = parts.reduce((sum, part) => sum + model.variance[part], 0);
  return (
    <section className="grid grid-cols-1 gap-4">
      <h3 className="text-lg font-semibold">{t('analysis.byCriterion')}</h3>
      <p className="text-ink-soft">{t('analysis.byCriterionText')}</p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Table
          caption={t('analysis.sources')}
          showCaption
          rows={[...parts]}
          rowKey={(part) => part}
          columns={[
            {
              key: 'part',
              label: t('analysis.source'),
              primary: true,
              cell: (part) => t(`analysis.sourceOf.${part}`),
            },
            {
              key: 'share',
              label: t('analysis.share'),
              numeric: true,
              cell: (part) => `${((100 * model.variance[part]) / whole).toFixed(1)} %`,
            },
          ]}
        />
        <Table
          caption={t('analysis.leniencies')}
          showCaption
          rows={model.leniencies}
          rowKey={(row) => row.key}
          columns={[
            {
              key: 'criterion',
              label: t('analysis.criterion'),
              primary: true,
              cell: (row) => {
                const found = criteria.find((c) => c.key === row.key);
                return found ? inLanguage(found.name, i18n.language) : row.key;
              },
            },
            {
              key: 'points',
              label: t('analysis.leniency'),
              numeric: true,
              cell: (row) => signed(row.points),
            },
          ]}
        />
      </div>
    </section>
  );
}
