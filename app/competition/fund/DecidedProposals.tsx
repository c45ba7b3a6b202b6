import { useTranslation } from 'react-i18next';
import { shownAs } from '#app/platform/lifecycle/lifecycle.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { ShownProposal } from './ProposalCard.tsx';
import { fundProposalLife } from './proposal-life.ts';
import type { ProposalRow } from './read-proposals.server.ts';

type Row = ShownProposal &
  Pick<ProposalRow, 'state' | 'decidedBy' | 'decisionReason' | 'carriedOver'> & {
    decidedAt: Date | string | null;
  };

/** What was put down before, with who decided it and how. */
export function DecidedProposals({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('fund');
  if (rows.length === 0) return null;
  return (
    <Card title={t('proposal.before')}>
      <Table
        caption={t('proposal.before')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'kind',
            label: t('proposal.kind'),
            primary: true,
            cell: ({ kind }) => t(`proposal.kinds.${kind}`),
          },
          {
            key: 'amount',
            label: t('proposal.amount'),
            numeric: true,
            cell: (row) => <Money fen={row.amountFen} />,
          },
          {
            key: 'what',
            label: t('proposal.what'),
            cell: ({ id, reference, day, reason, evidenceName }) => (
              <span className="grid gap-0.5">
                <span>{[reference, day].filter(Boolean).join(' · ') || '—'}</span>
                {reason && <span className="text-sm text-ink-soft">{reason}</span>}
                {evidenceName && (
                  <a className="text-sm text-action underline" href={`/finance/slips/${id}`}>
                    {evidenceName}
                  </a>
                )}
              </span>
            ),
          },
          {
            key: 'state',
            label: t('caps.state'),
            cell: (row) => (
              <span className="grid justify-items-start gap-1">
                <StateBadge
                  tone={shownAs(fundProposalLife, row.state).tone}
                  label={t(
                    row.carriedOver ? 'proposal.carriedOver' : shownAs(fundProposalLife, row.state).label,
                  )}
                />
                {row.decisionReason && <span className="text-sm">{row.decisionReason}</span>}
              </span>
            ),
          },
          {
            key: 'by',
            label: t('proposal.who'),
            cell: (row) => (
              <>
                {[row.by, row.decidedBy].filter(Boolean).join(' → ')}{' '}
                <DateTime at={row.decidedAt ?? row.proposedAt} />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
