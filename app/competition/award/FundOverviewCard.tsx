import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { cx } from '#app/ui/cx.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { FundOverview } from './fund-overview.server.ts';

const fills: Record<FundOverview['balances'][number]['kind'], string> = {
  available: 'bg-line-strong',
  held: 'bg-gold',
  committed: 'bg-action',
  paid: 'bg-jade',
};

/** Where the money stands, who it waits for, and what stood at the end of each day; the bar only repeats the table below it. */
export function FundOverviewCard({ overview, capFen }: { overview: FundOverview; capFen: string }) {
  const { t } = useTranslation(['fund', 'award']);
  const whole = Number(overview.appropriatedFen);
  const share = (fen: string) => (whole > 0 ? (100 * Number(fen)) / whole : 0);
  const { time } = overview;
  return (
    <Card title={t('fund:overview.title')} className="mb-8">
      <div className="grid gap-6">
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-5">
          <Stat label={t('fund:cap')} value={<Money fen={capFen} />} tone="gold" />
          <Stat label={t('fund:appropriation')} value={<Money fen={overview.appropriatedFen} />} />
          <Stat label={t('fund:overview.returned')} value={<Money fen={overview.returnedFen} />} />
          <Stat
            label={t('fund:overview.median')}
            value={time.median === null ? '–' : t('fund:overview.days', { count: time.median })}
            hint={t('fund:overview.payments', { count: time.payments })}
          />
          <Stat
            label={t('fund:overview.longest')}
            value={time.longest === null ? '–' : t('fund:overview.days', { count: time.longest })}
          />
        </div>
        <div aria-hidden="true" className="flex h-4 overflow-hidden rounded-full bg-line">
          {overview.balances.map(({ kind, amountFen }) => (
            <span key={kind} className={fills[kind]} style={{ width: `${share(amountFen)}%` }} />
          ))}
        </div>
        <Table
          caption={t('fund:overview.where')}
          showCaption
          rows={overview.balances}
          rowKey={({ kind }) => kind}
          columns={[
            {
              key: 'kind',
              label: t('fund:overview.account'),
              primary: true,
              cell: ({ kind }) => (
                <span className="inline-flex items-center gap-2">
                  <span aria-hidden="true" className={cx('size-3 rounded-full', fills[kind])} />
                  {t(`fund:${kind}`)}
                </span>
              ),
            },
            {
              key: 'amount',
              label: t('fund:overview.amount'),
              numeric: true,
              cell: ({ amountFen }) => <Money fen={amountFen} />,
            },
            {
              key: 'share',
              label: t('fund:overview.share'),
              numeric: true,
              cell: ({ amountFen }) => `${share(amountFen).toFixed(1)} %`,
            },
          ]}
        />
        {overview.states.length > 0 && (
          <Table
            caption={t('fund:overview.waits')}
            showCaption
            rows={overview.states}
            rowKey={({ state }) => state}
            columns={[
              {
                key: 'state',
                label: t('award:mine.state'),
                primary: true,
                cell: ({ state }) => t(`award:states.${state}`),
              },
              { key: 'count', label: t('fund:overview.awards'), numeric: true, cell: ({ count }) => count },
              {
                key: 'whom',
                label: t('fund:overview.whom'),
                cell: ({ state }) => t(`fund:overview.by.${state}`),
              },
            ]}
          />
        )}
        <details>
          <summary className="cursor-pointer font-semibold">{t('fund:overview.byDay')}</summary>
          <Table
            caption={t('fund:overview.byDay')}
            className="mt-3"
            rows={overview.days}
            rowKey={({ day }) => day}
            columns={[
              {
                key: 'day',
                label: t('fund:overview.day'),
                primary: true,
                cell: ({ day }) => <DateTime at={day} />,
              },
              ...overview.balances.map(({ kind }) => ({
                key: kind,
                label: t(`fund:${kind}`),
                numeric: true,
                cell: (row: FundOverview['days'][number]) => <Money fen={row[kind]} />,
              })),
            ]}
          />
        </details>
      </div>
    </Card>
  );
}
