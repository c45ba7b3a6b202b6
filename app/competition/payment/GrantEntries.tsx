import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Table } from '#app/ui/Table.tsx';

interface Entry {
  id: string;
  kind: string;
  memo: string;
  createdAt: string | Date;
  amountFen: string;
}

/** What stands in the ledger for an award. */
export function GrantEntries({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('award');
  return (
    <Table
      caption={t('finance.entries')}
      showCaption
      rows={entries}
      rowKey={(entry) => entry.id}
      empty={<p className="text-ink-soft">{t('finance.entriesEmpty')}</p>}
      columns={[
        {
          key: 'kind',
          label: t('finance.kind'),
          primary: true,
          cell: (entry) => t(`fund:kinds.${entry.kind}`),
        },
        {
          key: 'amount',
          label: t('finance.amount'),
          numeric: true,
          cell: (entry) => <Money fen={entry.amountFen} />,
        },
        { key: 'memo', label: t('finance.memo'), cell: (entry) => entry.memo },
        { key: 'at', label: t('finance.at'), cell: (entry) => <DateTime at={entry.createdAt} /> },
      ]}
    />
  );
}
