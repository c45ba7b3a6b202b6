import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '#app/competition/fund/ledger.server.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import { Table } from '#app/ui/Table.tsx';

type Line = Omit<LedgerLine, 'at'> & { at: string | Date };
const shown = ['available', 'held', 'committed', 'paid'] as const;

/** What a fund holds, and its journal with both sides of every entry. */
export function LedgerView({
  balances,
  capFen,
  lines,
}: {
  balances: Record<string, string>;
  capFen: string;
  lines: readonly Line[];
}) {
  const { t } = useTranslation('fund');
  return (
    <div className="grid gap-8">
      <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-5">
        <Stat label={t('cap')} value={<Money fen={capFen} />} tone="gold" />
        {shown.map((kind) => (
          <Stat key={kind} label={t(kind)} value={<Money fen={balances[kind] ?? '0'} />} />
        ))}
      </div>
      <Table
        caption={t('journal')}
        showCaption
        rows={lines}
        rowKey={(line) => line.id}
        empty={<p className="text-ink-soft">{t('empty')}</p>}
        columns={[
          { key: 'at', label: t('at'), cell: (line) => <DateTime at={line.at} /> },
          { key: 'kind', label: t('kind'), primary: true, cell: (line) => t(`kinds.${line.kind}`) },
          { key: 'memo', label: t('memo'), cell: (line) => line.memo },
          {
            key: 'sides',
            label: t('sides'),
            cell: (line) => (
              <ul>
                {line.postings.map((side) => (
                  <li key={side.account}>
                    {t(side.account)} <Money fen={side.amountFen} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  );
}
