import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '#app/platform/access/CodeField.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { FinanceTasks } from './finance-tasks.server.ts';

interface Props {
  task: FinanceTasks['tasks'][number];
  refusal: Refusal | undefined;
}

/** Everything that waits for one act of this person: tick, give the code, sign. */
export function TaskCard({ task: { act, rows }, refusal }: Props) {
  const { t } = useTranslation(['payment', 'award']);
  const pending = useNavigation().formData?.get('intent') === act;
  return (
    <Card title={t(`tasks.${act}`, { count: rows.length })} description={t(`tasks.${act}Text`)}>
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="intent" value={act} />
        <Table
          caption={t(`tasks.${act}`, { count: rows.length })}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'tick',
              label: t('tasks.choose'),
              hideLabel: true,
              cell: (row) => (
                <input
                  type="checkbox"
                  name="id"
                  value={row.id}
                  aria-label={t('tasks.chooseOne', { number: row.number })}
                  className="size-5 accent-action"
                />
              ),
            },
            {
              key: 'unit',
              label: t('award:finance.unit'),
              primary: true,
              cell: (row) => (
                <>
                  {row.unit}
                  {row.reason && (
                    <span className="block text-sm font-normal text-amber">
                      {t('tasks.cameBack', { reason: row.reason })}
                    </span>
                  )}
                </>
              ),
            },
            {
              key: 'number',
              label: t('award:mine.number'),
              cell: (row) => (
                <Link className="text-action underline" to={`/finance/grants/${row.grantId}`}>
                  {row.number}
                </Link>
              ),
            },
            { key: 'account', label: t('award:grant.account'), cell: (row) => row.account },
            {
              key: 'amount',
              label: t('award:finance.amount'),
              numeric: true,
              cell: (row) => <Money fen={row.amountFen} />,
            },
          ]}
        />
        <div className="flex flex-wrap items-end gap-4">
          <CodeField refusal={refusal} />
          <Button pending={pending}>{t(`acts.${act}`)}</Button>
        </div>
      </Form>
    </Card>
  );
}
