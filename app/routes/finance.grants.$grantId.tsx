import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { actOnGrant, financeForm } from '#app/competition/award/finance-acts.server.ts';
import { GrantEntries } from '#app/competition/award/GrantEntries.tsx';
import { GrantSteps } from '#app/competition/award/GrantSteps.tsx';
import { DecideHandPayment, RecordHandPayment } from '#app/competition/award/HandPaymentCard.tsx';
import { MoneyBack } from '#app/competition/award/MoneyBack.tsx';
import { PrepareOrder, SignOrder, VoidOrder } from '#app/competition/award/OrderActs.tsx';
import { OrderTimeline } from '#app/competition/award/OrderTimeline.tsx';
import { PayeeCard } from '#app/competition/award/PayeeCard.tsx';
import { readPayable } from '#app/competition/award/read-payouts.server.ts';
import { CreditStandings } from '#app/competition/provider/credit/CreditStandings.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
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

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await financeForm(request.clone());
  const outcome = orThrow(await actOnGrant(request, actor, params.grantId ?? '', form));
  const noStore = { headers: { 'Cache-Control': 'no-store' } };
  return outcome.ok
    ? data({ number: outcome.value, refusal: undefined, typed: undefined }, noStore)
    : data({ number: null, refusal: outcome.refusal, typed: form.typed }, { status: 422, ...noStore });
}

export default function FinanceGrantRoute() {
  const { page, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['award', 'payment']);
  if (!page) return null;
  const { grant, hand, entries } = page;
  const { order } = grant;
  const refusal = answer?.refusal;
  const paid = grant.payouts.find((p) => p.state === 'paid');
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
      <GrantSteps state={grant.state} order={order?.state ?? null} />
      <div className="grid gap-6">
        <RefusalNotice refusal={refusal} />
        <PayeeCard
          grant={grant}
          order={order?.state ?? null}
          words={words}
          number={answer?.number ?? null}
          mayReveal={page.prepares}
        />
        {grant.state === 'granted' && <Notice tone="warning">{t('finance.missingAccount')}</Notice>}
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
          <RecordHandPayment payoutId={order.id} refusal={refusal} typed={answer?.typed} />
        )}
        {grant.state === 'revoked' && (
          <Notice tone="danger">{t('grant.revokedFor', { reason: grant.revokedReason })}</Notice>
        )}
        {(page.mayReturn || page.mayRecover) && (
          <MoneyBack payoutId={page.mayReturn ? paid?.id : undefined} mayRecover={page.mayRecover} />
        )}
        {grant.payouts.map((payout) => (
          <OrderTimeline key={payout.id} order={payout} />
        ))}
        {order && page.mayVoid && <VoidOrder id={order.id} />}
        <GrantEntries entries={entries} />
      </div>
    </>
  );
}
