import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { AnswersPage } from './read-answers.server.ts';

type Cases = readonly (Omit<AnswersPage['cases'][number], 'openedAt'> & { openedAt: Date | string })[];

/** The lines that wait for a person, with why. */
export function CasesTable({ cases }: { cases: Cases }) {
  const { t } = useTranslation(['payment', 'award']);
  return (
    <Table
      caption={t('cases.title')}
      showCaption
      rows={cases}
      rowKey={(one) => one.id}
      empty={<EmptyState title={t('cases.none')} />}
      columns={[
        {
          key: 'problem',
          label: t('cases.problem'),
          primary: true,
          cell: (one) => <StateBadge tone="warning" label={t(`problems.${one.problem}`)} />,
        },
        { key: 'id', label: t('award:batch.columns.endToEndId'), cell: (one) => one.line.endToEndId || '—' },
        { key: 'status', label: t('answer.status'), cell: (one) => one.line.status },
        {
          key: 'amount',
          label: t('award:finance.amount'),
          numeric: true,
          cell: (one) => (one.line.amountFen === null ? '—' : <Money fen={one.line.amountFen} />),
        },
        { key: 'opened', label: t('cases.opened'), cell: (one) => <DateTime at={one.openedAt} /> },
        {
          key: 'open',
          label: t('cases.open'),
          hideLabel: true,
          cell: (one) => (
            <ButtonLink size="small" variant="secondary" to={`/finance/cases/${one.id}`}>
              {t('cases.open')}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
