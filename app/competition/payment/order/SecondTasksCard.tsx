import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Money } from '#app/ui/Money.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { SecondTasks } from './second-tasks.server.ts';

type Since<T> = Omit<T, 'since'> & { since: Date | string };

/** 待确认: what one person put down and another is to confirm. */
export function SecondTasksCard({ tasks }: { tasks: readonly Since<SecondTasks['tasks'][number]>[] }) {
  const { t } = useTranslation(['payment', 'award']);
  if (tasks.length === 0) return null;
  return (
    <Card title={t('second.title', { count: tasks.length })} description={t('second.text')}>
      <Table
        caption={t('second.title', { count: tasks.length })}
        rows={tasks}
        rowKey={(task) => task.key}
        columns={[
          {
            key: 'what',
            label: t('second.what'),
            primary: true,
            cell: (task) => t(`second.kinds.${task.what}`, { count: task.count ?? 0 }),
          },
          { key: 'name', label: t('second.name'), cell: ({ name }) => name || t('answer.pasted') },
          {
            key: 'amount',
            label: t('award:finance.amount'),
            numeric: true,
            cell: ({ amountFen }) => (amountFen === null ? '—' : <Money fen={amountFen} />),
          },
          {
            key: 'by',
            label: t('second.by'),
            cell: (task) => (
              <>
                {task.by} <DateTime at={task.since} />
              </>
            ),
          },
          {
            key: 'open',
            label: t('cases.open'),
            hideLabel: true,
            cell: (task) =>
              task.mine ? (
                <Link className="text-action underline" to={task.to}>
                  <StateBadge tone="neutral" label={t('second.mine')} />
                </Link>
              ) : (
                <ButtonLink size="small" to={task.to}>
                  {t('second.open')}
                </ButtonLink>
              ),
          },
        ]}
      />
    </Card>
  );
}

/** 待追回: revoked awards whose money is not back, or not all of it. */
export function ToRecoverCard({ rows }: { rows: readonly Since<SecondTasks['toRecover'][number]>[] }) {
  const { t } = useTranslation(['payment', 'award']);
  if (rows.length === 0) return null;
  return (
    <Card title={t('toRecover.title', { count: rows.length })} description={t('toRecover.text')}>
      <Table
        caption={t('toRecover.title', { count: rows.length })}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'unit', label: t('award:finance.unit'), primary: true, cell: ({ unit }) => unit },
          { key: 'number', label: t('award:mine.number'), cell: ({ number }) => number },
          {
            key: 'open',
            label: t('toRecover.open'),
            numeric: true,
            cell: ({ openFen }) => <Money fen={openFen} />,
          },
          { key: 'since', label: t('toRecover.since'), cell: ({ since }) => <DateTime at={since} /> },
          {
            key: 'act',
            label: t('cases.open'),
            hideLabel: true,
            cell: ({ id }) => (
              <ButtonLink size="small" variant="secondary" to={`/finance/grants/${id}`}>
                {t('award:finance.open')}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Card>
  );
}
