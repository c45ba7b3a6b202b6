import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { Money } from '#app/ui/Money.tsx';
import { yuanText } from '#app/ui/money-text.ts';
import { StackedBars } from '#app/ui/StackedBars.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { FundDashboard } from './fund-dashboard.server.ts';

const parts = [
  { name: 'paid', fill: 'jade' },
  { name: 'committed', fill: 'action' },
  { name: 'held', fill: 'gold' },
] as const;

/** The money of each year, or of each call: a picture with the caps marked, and the same figures as a table. */
export function FundFigures({ by, rows }: { by: 'year' | 'call'; rows: FundDashboard['byYear'] }) {
  const { t } = useTranslation('fund');
  const say = useInLanguage();
  if (rows.length === 0) return null;
  return (
    <div className="grid gap-4">
      <h3 className="text-lg font-semibold">{t(`dashboard.${by}`)}</h3>
      <StackedBars
        label={t(`dashboard.${by}Picture`)}
        limitLabel={t('caps.amount')}
        parts={parts.map(({ name, fill }) => ({ label: t(name), fill }))}
        bars={rows.map((row) => ({
          key: row.key,
          label: say(row.name),
          values: parts.map(({ name }) => Number(row[name])),
          limit: row.capFen === null ? null : Number(row.capFen),
          text: yuanText(parts.reduce((sum, { name }) => sum + BigInt(row[name]), 0n)),
        }))}
      />
      <Table
        caption={t(`dashboard.${by}`)}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', label: t(`dashboard.${by}Name`), primary: true, cell: (row) => say(row.name) },
          {
            key: 'cap',
            label: t('caps.amount'),
            numeric: true,
            cell: (row) => (row.capFen === null ? '–' : <Money fen={row.capFen} />),
          },
          ...(by === 'year' ? (['appropriated'] as const) : []).map((name) => ({
            key: name,
            label: t(`dashboard.figures.${name}`),
            numeric: true,
            cell: (row: (typeof rows)[number]) => <Money fen={row[name]} />,
          })),
          ...(['held', 'committed', 'paid', 'returned', 'recovered'] as const).map((name) => ({
            key: name,
            label: t(`dashboard.figures.${name}`),
            numeric: true,
            cell: (row: (typeof rows)[number]) => <Money fen={row[name]} />,
          })),
        ]}
      />
    </div>
  );
}
