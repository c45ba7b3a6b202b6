import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Comparison } from './compare.server.ts';
import { entryText } from './entry-text.ts';

const tones: Record<Comparison['rows'][number]['standing'], Tone> = {
  matched: 'success',
  differs: 'warning',
  onlyBank: 'danger',
  onlyLedger: 'danger',
};

/** Where the statement ends and where the ledger does. */
export function ClosingCard({ closing }: { closing: Comparison['closing'] }) {
  const { t } = useTranslation('payment');
  const level = closing.addsUp && closing.differenceFen === '0';
  return (
    <Card title={t('reconcile.closingTitle')}>
      <DescriptionList
        items={(['openingFen', 'movedFen', 'closingFen', 'ledgerFen', 'differenceFen'] as const).map(
          (name) => ({
            key: name,
            term: t(`reconcile.${name}`),
            value: <Money fen={closing[name]} />,
          }),
        )}
      />
      <Notice tone={level ? 'success' : 'warning'} role="none" className="mt-5">
        {t(closing.addsUp ? (level ? 'reconcile.level' : 'reconcile.apart') : 'reconcile.notAddingUp')}
      </Notice>
    </Card>
  );
}

/** Every movement of the statement's days, the bank's beside the ledger's. */
export function MovementsTable({ rows }: { rows: Comparison['rows'] }) {
  const { t } = useTranslation(['payment', 'fund']);
  return (
    <Table
      caption={t('reconcile.movements')}
      showCaption
      rows={rows}
      rowKey={(row) => `${row.bank?.key ?? ''}:${row.ledger?.key ?? ''}`}
      empty={<EmptyState title={t('reconcile.noMovements')} />}
      columns={[
        {
          key: 'day',
          label: t('reconcile.day'),
          primary: true,
          cell: ({ bank, ledger }) => <DateTime at={bank?.day ?? ledger?.day ?? ''} />,
        },
        {
          key: 'standing',
          label: t('reconcile.standing'),
          cell: ({ standing }) => (
            <StateBadge tone={tones[standing]} label={t(`reconcile.standings.${standing}`)} />
          ),
        },
        {
          key: 'bankAmount',
          label: t('reconcile.bankAmount'),
          numeric: true,
          cell: ({ bank }) => (bank ? <Money fen={bank.amountFen} /> : '—'),
        },
        {
          key: 'bankReference',
          label: t('reconcile.bankReference'),
          cell: ({ bank }) => bank?.label || '—',
        },
        {
          key: 'ledgerAmount',
          label: t('reconcile.ledgerAmount'),
          numeric: true,
          cell: ({ ledger }) => (ledger ? <Money fen={ledger.amountFen} /> : '—'),
        },
        {
          key: 'ledgerEntry',
          label: t('reconcile.ledgerEntry'),
          cell: ({ ledger }) => (ledger ? entryText(t, ledger.label) : '—'),
        },
      ]}
    />
  );
}
