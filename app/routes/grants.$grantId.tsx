import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PapersCard } from '#app/competition/award/documents/PapersCard.tsx';
import { FollowUpsCard } from '#app/competition/award/follow-up/FollowUpsCard.tsx';
import { GrantSteps } from '#app/competition/award/GrantSteps.tsx';
import { grantLife } from '#app/competition/award/grant-life.ts';
import { mayChangeGrant } from '#app/competition/award/may-change.server.ts';
import { Pathways } from '#app/competition/award/Pathways.tsx';
import { readGrant } from '#app/competition/award/read-grants.server.ts';
import { ShowcaseCard } from '#app/competition/award/showcase/ShowcaseCard.tsx';
import { inLanguage } from '#app/competition/call/content.ts';
import { ProposalCard } from '#app/competition/fund/ProposalCard.tsx';
import { withdrawProposal } from '#app/competition/fund/proposal.server.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { AccountForm } from '#app/competition/payment/account/AccountForm.tsx';
import {
  accountFormSchema,
  confirmAccount,
} from '#app/competition/payment/account/confirm-account.server.ts';
import {
  decideRevocation,
  proposeRevocation,
} from '#app/competition/payment/recovery/revoke-grant.server.ts';
import { resumeGrant, suspendGrant } from '#app/competition/payment/recovery/suspend-grant.server.ts';
import { may } from '#app/competition/permissions.ts';
import { CreditStandings } from '#app/competition/provider/credit/CreditStandings.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { codeField, withCode } from '#app/platform/access/with-code.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readGrant(await requireActor(request), params.grantId ?? ''));
  const grant = read.ok ? read.value : null;
  return {
    title: await pageTitle(request, 'award:grant.title', { number: grant?.number ?? '' }),
    grant,
    words: inWords(BigInt(grant?.amountFen ?? '0')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const reasoned = z.object({ reason: z.string().max(2000).default('') });
const proposalId = z.string().min(1).max(100);

export const action = acts({
  confirmAccount: act({
    permit: ({ actor, params }) =>
      mayChangeGrant(actor, params.grantId ?? '', (grant) => may(actor, 'confirmAccount', 'Grant', grant)),
    schema: accountFormSchema,
    run: ({ actor, params }, account) => confirmAccount(actor, params.grantId ?? '', account),
  }),
  suspend: act({
    permit: ({ actor }) => may(actor, 'suspend', 'Grant'),
    schema: reasoned,
    run: ({ actor, params }, { reason }) => suspendGrant(actor, params.grantId ?? '', reason),
  }),
  resume: act({
    permit: ({ actor }) => may(actor, 'suspend', 'Grant'),
    schema: reasoned,
    run: ({ actor, params }, { reason }) => resumeGrant(actor, params.grantId ?? '', reason),
  }),
  revoke: act({
    permit: ({ actor }) => may(actor, 'revoke', 'Grant'),
    schema: reasoned,
    run: ({ actor, params }, { reason }) => proposeRevocation(actor, params.grantId ?? '', reason),
  }),
  confirmRevocation: act({
    permit: ({ actor }) => may(actor, 'revoke', 'Grant'),
    schema: z.object({ proposalId, ...codeField }),
    run: (asking, { proposalId: id, code }) =>
      withCode(asking, code, (proofId) => decideRevocation(asking.actor, id, { confirm: true, proofId })),
  }),
  refuseRevocation: act({
    permit: ({ actor }) => may(actor, 'revoke', 'Grant'),
    schema: reasoned.extend({ proposalId }),
    run: ({ actor }, { proposalId: id, reason }) => decideRevocation(actor, id, { confirm: false, reason }),
  }),
  withdrawRevocation: act({
    permit: ({ actor }) => may(actor, 'revoke', 'Grant'),
    schema: z.object({ proposalId }),
    run: ({ actor }, { proposalId: id }) => withdrawProposal(actor, id),
  }),
});
const done = { refuseRevocation: 'refuse', withdrawRevocation: 'withdraw' } as const;

export default function GrantRoute() {
  const { grant, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(['award', 'fund']);
  if (!grant) return null;
  const { account, paid, submission } = grant;
  const accountAnswer = answer?.intent === 'confirmAccount' ? answer : undefined;
  const said = answer && !answer.refusal && answer.intent in done ? answer.intent : undefined;
  return (
    <>
      <PageHeader
        eyebrow={grant.number}
        title={submission.title}
        description={inLanguage(grant.call, i18n.language)}
        breadcrumbs={[{ label: t('grant.back'), to: '/grants' }, { label: grant.number }]}
        actions={
          grant.certificate && (
            <ButtonLink variant="secondary" to={`/grants/${grant.id}/certificate`}>
              {t('grant.certificate')}
            </ButtonLink>
          )
        }
      />
      <GrantSteps state={grant.state} order={grant.order} money={grant.money} />
      <div className="grid gap-6">
        {(!grant.mayConfirm || !accountAnswer) && <RefusalNotice refusal={answer?.refusal} />}
        {said && <Notice tone="success">{t(`fund:proposal.done.${done[said as keyof typeof done]}`)}</Notice>}
        {grant.revocation && (
          <ProposalCard
            proposal={grant.revocation}
            mayDecide={grant.revocation.mayDecide}
            intents={{
              confirm: 'confirmRevocation',
              refuse: 'refuseRevocation',
              withdraw: 'withdrawRevocation',
            }}
            refusal={answer?.intent === 'confirmRevocation' ? answer.refusal : undefined}
          />
        )}
        {grant.state === 'suspended' && (
          <Notice tone="warning">
            {t('grant.suspendedFor', { reason: grant.suspendedReason })} {t('grant.suspended')}
          </Notice>
        )}
        {grant.state === 'revoked' && (
          <Notice tone="danger">
            {t('grant.revokedFor', { reason: grant.revokedReason })} {t('grant.revoked')}
          </Notice>
        )}
        {grant.returned && (
          <Notice tone="danger" title={t('grant.returned', { reason: grant.returned })}>
            {t('grant.returnedText')}
          </Notice>
        )}
        {grant.failure && <Notice tone="danger">{t('grant.failed', { reason: grant.failure })}</Notice>}
        {grant.state === 'prepared' && grant.order && <Notice>{t(`grant.onItsWay.${grant.order}`)}</Notice>}
        {accountAnswer && !accountAnswer.refusal && <Notice tone="success">{t('grant.saved')}</Notice>}
        {grant.bankCodeOdd && <Notice tone="warning">{t('grant.bankCodeOdd')}</Notice>}
        <Card
          title={t('grant.summary')}
          description={t(`states:Grant.${grant.state}.owner`)}
          actions={<LifeBadge life={grantLife} state={grant.state} />}
        >
          <DescriptionList
            items={[
              {
                key: 'amount',
                term: t('grant.amount'),
                value: <Money fen={grant.amountFen} className="tabular text-xl font-bold text-gold" />,
              },
              { key: 'words', term: t('grant.inWords'), value: <span lang="zh-CN">{words}</span> },
              { key: 'unit', term: t('grant.unit'), value: grant.registeredName },
              ...(account
                ? [
                    {
                      key: 'account',
                      term: t('grant.account'),
                      value: `${account.accountName} · ${account.bankName} · ${account.numberMasked}`,
                    },
                    { key: 'code', term: t('grant.bankCode'), value: account.bankCode || null },
                    {
                      key: 'confirmed',
                      term: t('grant.confirmed'),
                      value: grant.accountStale ? (
                        t('grant.returnedAccount')
                      ) : (
                        <DateTime at={account.confirmedAt} />
                      ),
                    },
                  ]
                : []),
              ...(paid
                ? [
                    { key: 'paid', term: t('grant.paidOn'), value: <DateTime at={paid.paidOn} /> },
                    { key: 'reference', term: t('grant.reference'), value: paid.bankReference },
                    ...(grant.state === 'revoked'
                      ? [
                          {
                            key: 'open',
                            term: t(grant.money.openFen === '0' ? 'grant.recovered' : 'grant.toRecover'),
                            value: (
                              <Money
                                fen={grant.money.openFen === '0' ? grant.money.paidFen : grant.money.openFen}
                              />
                            ),
                          },
                        ]
                      : []),
                  ]
                : []),
            ]}
          />
        </Card>
        {grant.mayConfirm && (
          <AccountForm
            key={String(account?.confirmedAt)}
            registeredName={grant.registeredName}
            account={account}
            anew={grant.accountStale}
            refusal={accountAnswer?.refusal}
            typed={accountAnswer?.typed}
          />
        )}
        {!grant.mayConfirm && grant.state === 'granted' && <Notice>{t('grant.ownerOnly')}</Notice>}
        {grant.credit.length > 0 && (
          <Card title={t('grant.credit')} description={t('grant.creditText')}>
            <CreditStandings units={grant.credit} />
          </Card>
        )}
        {(grant.maySuspend || grant.mayResume || grant.mayRevoke) && (
          <div className="flex flex-wrap gap-3">
            {grant.maySuspend && (
              <ConfirmButton
                label={t('grant.suspend')}
                variant="secondary"
                consequences={t('grant.suspendText')}
                reason={{ name: 'reason', label: t('grant.suspendReason'), required: true, max: 2000 }}
                fields={{ intent: 'suspend' }}
              />
            )}
            {grant.mayResume && (
              <ConfirmButton
                label={t('grant.resume')}
                variant="secondary"
                consequences={t('grant.resumeText')}
                reason={{ name: 'reason', label: t('grant.resumeReason'), required: true, max: 2000 }}
                fields={{ intent: 'resume' }}
              />
            )}
            {grant.mayRevoke && (
              <ConfirmButton
                label={t('grant.proposeRevoke')}
                variant="danger"
                consequences={t('grant.revokeText')}
                acknowledgement={t('grant.revokeAck')}
                reason={{ name: 'reason', label: t('grant.revokeReason'), required: true, max: 2000 }}
                fields={{ intent: 'revoke' }}
              />
            )}
          </div>
        )}
        <PapersCard papers={grant.papers} grantId={grant.id} />
        {grant.state !== 'revoked' && <FollowUpsCard followUps={grant.followUps} />}
        <ShowcaseCard grantId={grant.id} standing={grant.showcase} />
        <Pathways pathways={grant.pathways} />
      </div>
    </>
  );
}
