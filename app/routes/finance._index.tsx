import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { grantLife } from '#app/competition/award/grant-life.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { queueActs } from '#app/competition/payment/order/finance-acts.server.ts';
import { financeTasks } from '#app/competition/payment/order/finance-tasks.server.ts';
import { payoutLife } from '#app/competition/payment/order/payout-life.ts';
import { grantStates, listPayable } from '#app/competition/payment/order/read-payouts.server.ts';
import { SecondTasksCard, ToRecoverCard } from '#app/competition/payment/order/SecondTasksCard.tsx';
import { secondTasks } from '#app/competition/payment/order/second-tasks.server.ts';
import { TaskCard } from '#app/competition/payment/order/TaskCard.tsx';
import { WaitingCard } from '#app/competition/payment/order/WaitingCard.tsx';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Table } from '#app/ui/Table.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const state = new URL(request.url).searchParams.get('state') ?? '';
  const queue = orThrow(await listPayable(actor, state));
  const whole = state === '' ? queue : orThrow(await listPayable(actor));
  return {
    work: financeTasks(actor, whole.ok ? whole.value.grants : []),
    second: await secondTasks(actor),
    maySign: may(actor, 'review', 'Payout') || may(actor, 'endorse', 'Payout'),
    title: await pageTitle(request, 'award:finance.title'),
    state,
    states: [...grantStates],
    queue: queue.ok ? queue.value : { grants: [], counts: {} },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = acts(queueActs);

export default function FinanceRoute() {
  const { queue, state, states, work, maySign, second } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['award', 'payment']);
  const counts: Record<string, number> = queue.counts;
  const shown = states.filter((s) => (counts[s] ?? 0) > 0 || s === state);
  return (
    <>
      <PageHeader
        title={t('finance.title')}
        description={t('finance.description')}
        actions={
          <>
            <ButtonLink variant="secondary" to="/fund">
              {t('finance.ledger')}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/finance/files">
              {t('batch.open')}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/finance/answers">
              {t('payment:answer.title')}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/finance/reconciliation">
              {t('payment:reconcile.title')}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/finance/limits">
              {t('payment:limits.title')}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/finance/export" reloadDocument>
              {t('finance.export')}
            </ButtonLink>
          </>
        }
      />
      <div className="mb-10 grid gap-6">
        {answer?.value && (
          <Notice tone="success">
            {t(`payment:tasks.done.${answer.intent}`, { count: answer.value.done })}
          </Notice>
        )}
        <RefusalNotice refusal={answer?.refusal ?? answer?.value.refused[0]} />
        <SecondTasksCard tasks={second.tasks} />
        {work.tasks.map((task) => (
          <TaskCard
            key={`${task.act}:${task.rows.length}`}
            task={task}
            refusal={answer?.intent === task.act ? answer.refusal : undefined}
          />
        ))}
        {maySign && work.tasks.length === 0 && <Notice>{t('payment:tasks.none')}</Notice>}
        <WaitingCard waiting={work.waiting} />
        <ToRecoverCard rows={second.toRecover} />
      </div>
      <Tabs
        label={t('finance.tabs')}
        items={[
          {
            to: '/finance',
            label: t('finance.all'),
            count: Object.values(counts).reduce((sum, n) => sum + n, 0),
            current: state === '',
          },
          ...shown.map((s) => ({
            to: `/finance?state=${s}`,
            label: t(`states:Grant.${s}.label`),
            count: counts[s] ?? 0,
            current: s === state,
          })),
        ]}
      />
      <div className="mt-6">
        <Table
          caption={t('finance.title')}
          rows={queue.grants}
          rowKey={(grant) => grant.id}
          empty={<EmptyState title={t('finance.empty')} />}
          columns={[
            { key: 'number', label: t('mine.number'), cell: (grant) => grant.number },
            {
              key: 'unit',
              label: t('finance.unit'),
              primary: true,
              cell: (grant) => grant.submission.leadProvider.name,
            },
            { key: 'solution', label: t('mine.solution'), cell: (grant) => grant.submission.title },
            {
              key: 'amount',
              label: t('finance.amount'),
              numeric: true,
              cell: (grant) => <Money fen={grant.amountFen} />,
            },
            {
              key: 'state',
              label: t('mine.state'),
              cell: (grant) =>
                grant.order ? (
                  <LifeBadge life={payoutLife} state={grant.order.state} />
                ) : (
                  <LifeBadge life={grantLife} state={grant.state} />
                ),
            },
            {
              key: 'open',
              label: t('finance.open'),
              hideLabel: true,
              cell: (grant) => (
                <ButtonLink size="small" variant="secondary" to={`/finance/grants/${grant.id}`}>
                  {t('finance.open')}
                </ButtonLink>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
