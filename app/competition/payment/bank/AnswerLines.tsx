import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { verdictTones } from './bank-tones.ts';
import type { AnswerPage } from './read-answers.server.ts';

type Line = Pick<
  AnswerPage['lines'][number],
  | 'id'
  | 'line'
  | 'endToEndId'
  | 'status'
  | 'reason'
  | 'amountFen'
  | 'reference'
  | 'bookedOn'
  | 'verdict'
  | 'grant'
  | 'outcome'
  | 'decisionReason'
> & { decidedBy?: string } & { bankCase: { id: string; problem: string; decision: string | null } | null };

/** What the bank said, line by line, and what was done with it. */
export function AnswerLines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation(['payment', 'award']);
  return (
    <Table
      caption={t('answer.lines')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { key: 'line', label: t('award:answer.line'), numeric: true, cell: (line) => line.line },
        {
          key: 'id',
          label: t('award:batch.columns.endToEndId'),
          primary: true,
          cell: (line) =>
            line.grant ? (
              <Link className="text-action underline" to={`/finance/grants/${line.grant.id}`}>
                {line.endToEndId}
              </Link>
            ) : (
              line.endToEndId || '—'
            ),
        },
        {
          key: 'status',
          label: t('answer.status'),
          cell: (line) => [line.status, line.reason].filter(Boolean).join(' · '),
        },
        {
          key: 'amount',
          label: t('award:finance.amount'),
          numeric: true,
          cell: (line) => (line.amountFen === null ? '—' : <Money fen={line.amountFen} />),
        },
        { key: 'reference', label: t('award:finance.reference'), cell: (line) => line.reference || '—' },
        {
          key: 'booked',
          label: t('award:finance.paidOn'),
          cell: (line) => (line.bookedOn ? <DateTime at={line.bookedOn} /> : '—'),
        },
        {
          key: 'verdict',
          label: t('answer.verdict'),
          cell: (line) => (
            <span className="grid justify-items-start gap-1">
              <StateBadge tone={verdictTones[line.verdict]} label={t(`verdicts.${line.verdict}`)} />
              {line.outcome !== 'noted' && (
                <span className="text-sm">
                  {[t(`outcomes.${line.outcome}`), line.decidedBy, line.decisionReason]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
              {line.bankCase && (
                <Link className="text-sm text-action underline" to={`/finance/cases/${line.bankCase.id}`}>
                  {line.bankCase.decision
                    ? t(`decisions.${line.bankCase.decision}`)
                    : t(`problems.${line.bankCase.problem}`)}
                </Link>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
