import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Select } from '#app/ui/Select.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import { Table } from '#app/ui/Table.tsx';
import { FundFigures } from './FundFigures.tsx';
import { FundWaits } from './FundWaits.tsx';
import type { FundDashboard } from './fund-dashboard.server.ts';

/** Where the money of a fund stands, by year and call, what it waits for, and how long it took; narrowed by what the filter says. */
export function FundDashboardCard({
  dashboard,
  fund,
}: {
  dashboard: FundDashboard;
  fund: { id: string; capFen: string };
}) {
  const { t } = useTranslation('fund');
  const say = useInLanguage();
  const { filter, figures } = dashboard;
  const narrowed = filter.year !== null || filter.callId !== null;
  const shown = narrowed
    ? (['held', 'committed', 'paid', 'returned', 'recovered'] as const)
    : (['appropriated', 'available', 'held', 'committed', 'paid', 'returned', 'recovered'] as const);
  return (
    <>
      <FilterBar {...(narrowed && { clearTo: `/fund?fund=${fund.id}` })}>
        <input type="hidden" name="fund" value={fund.id} />
        <Field label={t('dashboard.yearName')}>
          <Select
            name="year"
            defaultValue={filter.year ?? ''}
            placeholder={t('dashboard.allYears')}
            options={dashboard.years.map((year) => ({
              value: String(year),
              label: t('caps.year', { year }),
            }))}
          />
        </Field>
        <Field label={t('dashboard.callName')} className="min-w-0 sm:max-w-sm">
          <Select
            name="call"
            defaultValue={filter.callId ?? ''}
            placeholder={t('dashboard.allCalls')}
            options={dashboard.calls.map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
        </Field>
      </FilterBar>
      <Card title={t('dashboard.title')} className="mb-8">
        <div className="grid gap-8">
          <div className="grid grid-cols-1 items-start gap-4 min-[26rem]:grid-cols-2 lg:grid-cols-4">
            {!narrowed && <Stat label={t('cap')} value={<Money fen={fund.capFen} />} tone="gold" />}
            {shown.map((name) => (
              <Stat key={name} label={t(`dashboard.figures.${name}`)} value={<Money fen={figures[name]} />} />
            ))}
          </div>
          <FundFigures by="year" rows={dashboard.byYear} />
          <FundFigures by="call" rows={dashboard.byCall} />
          <FundWaits waits={dashboard.waits} time={dashboard.time} />
          <details>
            <summary className="cursor-pointer font-semibold">{t('dashboard.byDay')}</summary>
            <Table
              caption={t('dashboard.byDay')}
              className="mt-3"
              rows={dashboard.days}
              rowKey={({ day }) => day}
              columns={[
                {
                  key: 'day',
                  label: t('dashboard.day'),
                  primary: true,
                  cell: ({ day }) => <DateTime at={day} />,
                },
                ...(['available', 'held', 'committed', 'paid'] as const).map((kind) => ({
                  key: kind,
                  label: t(kind),
                  numeric: true,
                  cell: (row: FundDashboard['days'][number]) => <Money fen={row[kind]} />,
                })),
              ]}
            />
          </details>
        </div>
      </Card>
    </>
  );
}
