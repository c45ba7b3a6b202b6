import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { GrantSteps } from '#app/competition/award/GrantSteps.tsx';
import { DecidedProposals } from '#app/competition/fund/DecidedProposals.tsx';
import { ProposalCard } from '#app/competition/fund/ProposalCard.tsx';
import { PayeeCard } from '#app/competition/payment/account/PayeeCard.tsx';
import { DecideHandPayment, RecordHandPayment } from '#app/competition/payment/by-hand/HandPaymentCard.tsx';
import { GrantEntries } from '#app/competition/payment/GrantEntries.tsx';
import { grantActs } from '#app/competition/payment/order/finance-acts.server.ts';
import { PrepareOrder, SignOrder, VoidOrder } from '#app/competition/payment/order/OrderActs.tsx';
import { OrderTimeline } from '#app/competition/payment/order/OrderTimeline.tsx';
import { readPayable } from '#app/competition/payment/order/read-payouts.server.ts';
import { MoneyBackForm } from '#app/competition/payment/recovery/MoneyBackForms.tsx';
import { CreditStandings } from '#app/competition/provider/credit/CreditStandings.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { yuanText } from '#app/ui/money-text.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readPayable(await requireActor(request), params.grantId ?? ''));
  const page = read.ok ? read.value : null;
  return {
    title: await pageTitle(request, 'award:grant.title', { number: page?.grant.number ?? '' }),
    page,
    words: inWords(BigInt(page?.grant.amountFen ?? '0')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts(grantActs);
const done = {
  return: 'put',
  recover: 'put',
  confirmMoney: 'confirm',
  refuseMoney: 'refuse',
  withdrawMoney: 'withdraw',
} as const;

export default function FinanceGrantRoute() {
  const { page, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['award', 'payment', 'fund']);
  if (!page) return null;
  const { grant, hand, entries, proposals } = page;
  const { order } = grant;
  const refusal = answer?.refusal;
  const paid = grant.payouts.find((p) => p.state === 'paid');
  const last = grant.payouts[0];
  const said = answer?.value !== undefined && answer.intent in done ? answer.intent : undefined;
  const typedOf = (intent: string) => (answer?.intent === intent ? answer.typed : undefined);
  const refusalOf = (...intents: string[]) =>
    answer && intents.includes(answer.intent) ? answer.refusal : undefined;
  return (
    <>
      <PageHeader
        eyebrow={grant.number}
        title={grant.submission.leadProvider.name}
        description={grant.submission.title}
        breadcrumbs={[{ label: t('finance.back'), to: '/finance' }, { label: grant.number }]}
        actions={
          <ButtonLink variant="secondary" to={`/fund?fund=${grant.fundId}`}>
            {t('finance.ledger')}
          </ButtonLink>
        }
      />
      <GrantSteps
        state={grant.state}
        order={order?.state ?? null}
        money={{ paidFen: paid?.amountFen ?? '0', openFen: page.openFen }}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={refusal} />
        {said && <Notice tone="success">{t(`fund:proposal.done.${done[said as keyof typeof done]}`)}</Notice>}
        {page.revocationWaits && <Notice tone="warning">{t('refusals.revocationWaits')}</Notice>}
        {proposals.waiting.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            mayDecide={proposal.mayDecide}
            intents={{ confirm: 'confirmMoney', refuse: 'refuseMoney', withdraw: 'withdrawMoney' }}
            refusal={refusalOf('confirmMoney')}
          />
        ))}
        <PayeeCard
          grant={grant}
          order={order?.state ?? null}
          words={words}
          number={answer?.intent === 'reveal' ? (answer.value ?? null) : null}
          mayReveal={page.prepares}
        />
        {grant.state === 'granted' && (
          <Notice tone="warning">
            {last?.state === 'returned'
              ? t('finance.returnedAccount', { reason: last.returnReason })
              : last?.state === 'failed'
                ? t('finance.failedAccount', { reason: last.failureReason })
                : t('finance.missingAccount')}
          </Notice>
        )}
        <Card title={t('grant.credit')} description={t('grant.creditText')}>
          <CreditStandings units={page.credit} />
        </Card>
        {page.mayPrepare && <PrepareOrder grantId={grant.id} again={order !== null} refusal={refusal} />}
        {order && <SignOrder order={order} refusal={refusal} />}
        {hand && <DecideHandPayment hand={hand} mayDecide={page.mayDecideHand} refusal={refusal} />}
        {order?.state === 'approved' && !hand && (
          <Notice>{t(order.inFile ? 'payment:order.atBank' : 'payment:order.toFile')}</Notice>
        )}
        {order && page.mayPayByHand && (
          <RecordHandPayment payoutId={order.id} refusal={refusalOf('hand')} typed={typedOf('hand')} />
        )}
        {grant.state === 'revoked' && (
          <Notice tone="danger">{t('grant.revokedFor', { reason: grant.revokedReason })}</Notice>
        )}
        {grant.state === 'revoked' && paid && (
          <Notice tone={page.openFen === '0' ? 'success' : 'warning'}>
            {page.openFen === '0'
              ? t('finance.recovered')
              : t('finance.toRecover', { open: yuanText(page.openFen) })}
          </Notice>
        )}
        {page.mayReturn && paid && (
          <MoneyBackForm
            kind="return"
            payoutId={paid.id}
            openFen={paid.amountFen}
            refusal={refusalOf('return')}
            typed={typedOf('return')}
          />
        )}
        {page.mayRecover && (
          <MoneyBackForm
            kind="recover"
            openFen={page.openFen}
            refusal={refusalOf('recover')}
            typed={typedOf('recover')}
          />
        )}
        <DecidedProposals rows={proposals.decided} />
        {grant.payouts.map((payout) => (
          <OrderTimeline key={payout.id} order={payout} />
        ))}
        {order && page.mayVoid && <VoidOrder id={order.id} />}
        <GrantEntries entries={entries} />
      </div>
    </>
  );
}
