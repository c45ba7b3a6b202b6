import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { LedgerLine } from './ledger.server.ts';

type Line = Omit<LedgerLine, 'at'> & { at: string | Date };

/** The journal of a fund, with both sides of every entry. */
export function LedgerView({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('fund');
  return (
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
  );
}
