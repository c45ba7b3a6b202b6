import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { Tone } from '#app/ui/tone.ts';

interface Payout {
  id: string;
  state: 'prepared' | 'approved' | 'rejected' | 'returned';
  bankReference: string;
  paidOn: string;
  preparedBy: string;
  decidedBy: string;
  rejectionReason: string;
  returnReason: string;
}
interface Entry {
  id: string;
  kind: string;
  memo: string;
  createdAt: string | Date;
  amountFen: string;
}
const tones: Record<Payout['state'], Tone> = {
  prepared: 'info',
  approved: 'success',
  rejected: 'neutral',
  returned: 'warning',
};

/** Every payment that was recorded for an award, and what stands in the ledger for it. */
export function PayoutHistory({
  payouts,
  entries,
}: {
  payouts: readonly Payout[];
  entries: readonly Entry[];
}) {
  const { t } = useTranslation('award');
  return (
    <>
      {payouts.length > 0 && (
        <Table
          caption={t('finance.history')}
          showCaption
          rows={payouts}
          rowKey={(p) => p.id}
          columns={[
            { key: 'reference', label: t('finance.reference'), primary: true, cell: (p) => p.bankReference },
            { key: 'paidOn', label: t('finance.paidOn'), cell: (p) => <DateTime at={p.paidOn} /> },
            {
              key: 'state',
              label: t('mine.state'),
              cell: (p) => <StateBadge tone={tones[p.state]} label={t(`payoutStates.${p.state}`)} />,
            },
            {
              key: 'who',
              label: t('finance.who'),
              cell: (p) =>
                t(p.decidedBy ? 'finance.byBoth' : 'finance.by', {
                  prepared: p.preparedBy,
                  decided: p.decidedBy,
                }),
            },
            {
              key: 'note',
              label: t('finance.note'),
              cell: (p) => p.rejectionReason || p.returnReason || '—',
            },
          ]}
        />
      )}
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
    </>
  );
}
