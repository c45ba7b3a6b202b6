import { useTranslation } from 'react-i18next';
import { StackedBars } from '#app/ui/StackedBars.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { FundDashboard } from './fund-dashboard.server.ts';

/** What waits for whom, by step and by age; and how long it took from the final list to the payment. */
export function FundWaits({ waits, time }: Pick<FundDashboard, 'waits' | 'time'>) {
  const { t } = useTranslation('fund');
  const days = (count: number | null) => (count === null ? '–' : t('dashboard.days', { count }));
  const rangeOf = ({ from, to }: (typeof time)['ranges'][number]) =>
    to === null ? t('dashboard.rangeOpen', { from }) : t('dashboard.range', { from, to });
  return (
    <>
      <div className="grid gap-4">
        <h3 className="text-lg font-semibold">{t('dashboard.waits')}</h3>
        <Table
          caption={t('dashboard.waits')}
          rows={waits}
          rowKey={({ step }) => step}
          empty={<p className="text-ink-soft">{t('dashboard.nothingWaits')}</p>}
          columns={[
            {
              key: 'step',
              label: t('dashboard.step'),
              primary: true,
              cell: ({ step }) => t(`dashboard.steps.${step}.what`),
            },
            {
              key: 'whom',
              label: t('dashboard.whom'),
              cell: ({ step }) => t(`dashboard.steps.${step}.whom`),
            },
            { key: 'count', label: t('dashboard.count'), numeric: true, cell: ({ count }) => count },
            { key: 'median', label: t('dashboard.medianAge'), numeric: true, cell: (w) => days(w.median) },
            { key: 'oldest', label: t('dashboard.oldest'), numeric: true, cell: (w) => days(w.oldest) },
          ]}
        />
      </div>
      <div className="grid gap-4">
        <h3 className="text-lg font-semibold">{t('dashboard.time')}</h3>
        {time.payments === 0 ? (
          <p className="text-ink-soft">{t('dashboard.nothingPaid')}</p>
        ) : (
          <>
            <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-3">
              <Stat label={t('dashboard.median')} value={days(time.median)} />
              <Stat label={t('dashboard.longest')} value={days(time.longest)} />
              <Stat label={t('dashboard.payments')} value={time.payments} />
            </div>
            <StackedBars
              label={t('dashboard.timePicture')}
              parts={[{ label: t('dashboard.payments'), fill: 'jade' }]}
              bars={time.ranges.map((range) => ({
                key: String(range.from),
                label: rangeOf(range),
                values: [range.count],
                text: String(range.count),
              }))}
            />
            <details>
              <summary className="cursor-pointer font-semibold">{t('dashboard.asTable')}</summary>
              <Table
                caption={t('dashboard.time')}
                className="mt-3"
                rows={time.ranges}
                rowKey={({ from }) => String(from)}
                columns={[
                  { key: 'range', label: t('dashboard.rangeName'), primary: true, cell: rangeOf },
                  { key: 'count', label: t('dashboard.payments'), numeric: true, cell: ({ count }) => count },
                ]}
              />
            </details>
          </>
        )}
      </div>
    </>
  );
}
