import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { typedIn } from '#app/competition/announcement/selection-form.server.ts';
import { GrantSteps } from '#app/competition/award/GrantSteps.tsx';
import { PayeeCard } from '#app/competition/award/PayeeCard.tsx';
import { DecidePayout, MoneyBack, PreparePayout } from '#app/competition/award/PayoutActs.tsx';
import { PayoutHistory } from '#app/competition/award/PayoutHistory.tsx';
import { decidePayout, payoutFrom, preparePayout } from '#app/competition/award/payout.server.ts';
import { readPayable } from '#app/competition/award/read-payouts.server.ts';
import { returnPayout } from '#app/competition/award/return-payout.server.ts';
import { revealAccount } from '#app/competition/award/reveal-account.server.ts';
import { recoverGrant } from '#app/competition/award/revoke-grant.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Actor } from '#app/platform/access/actor.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
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

/** @returns the whole account number when it was asked for */
async function perform(
  actor: Actor,
  grantId: string,
  typed: Record<string, string>,
): Promise<Outcome<string | null>> {
  if (typed.intent === 'reveal') return revealAccount(actor, grantId);
  if (typed.intent === 'approve') return decidePayout(actor, typed.payoutId ?? '', { approve: true });
  if (typed.intent === 'reject')
    return decidePayout(actor, typed.payoutId ?? '', { approve: false, reason: typed.reason ?? '' });
  if (typed.intent === 'return') return returnPayout(actor, typed.payoutId ?? '', typed.reason ?? '');
  if (typed.intent === 'recover') return recoverGrant(actor, grantId, typed.reason ?? '');
  const payout = payoutFrom({ ...typed, grantId });
  if (!payout.ok) return payout;
  const prepared = await preparePayout(actor, payout.value);
  return prepared.ok ? done(null) : prepared;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const typed = typedIn(await request.formData());
  const outcome = orThrow(await perform(actor, params.grantId ?? '', typed));
  const noStore = { headers: { 'Cache-Control': 'no-store' } };
  return outcome.ok
    ? data({ number: outcome.value, refusal: undefined, typed: undefined }, noStore)
    : data({ number: null, refusal: outcome.refusal, typed }, { status: 422, ...noStore });
}

export default function FinanceGrantRoute() {
  const { page, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('award');
  if (!page) return null;
  const { grant, entries, mayPrepare, mayApprove, mayReturn, mayRecover } = page;
  const paid = grant.payouts.find((p) => p.state === 'approved');
  const waiting = grant.payouts.find((p) => p.state === 'prepared');
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
      <GrantSteps state={grant.state} />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        <PayeeCard grant={grant} words={words} number={answer?.number ?? null} mayReveal={mayPrepare} />
        {grant.state === 'granted' && <Notice tone="warning">{t('finance.missingAccount')}</Notice>}
        {grant.state === 'accountConfirmed' && mayPrepare && (
          <PreparePayout refusal={answer?.refusal} typed={answer?.typed} />
        )}
        {waiting && mayApprove && <DecidePayout payout={waiting} />}
        {grant.state === 'revoked' && (
          <Notice tone="danger">{t('grant.revokedFor', { reason: grant.revokedReason })}</Notice>
        )}
        {(mayReturn || mayRecover) && (
          <MoneyBack payoutId={mayReturn ? paid?.id : undefined} mayRecover={mayRecover} />
        )}
        {!mayPrepare && !mayApprove && <Notice>{t('finance.watch')}</Notice>}
        <PayoutHistory payouts={grant.payouts} entries={entries} />
      </div>
    </>
  );
}
