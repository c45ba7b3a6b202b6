import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { typedIn } from '#app/competition/announcement/selection-form.server.ts';
import { AccountForm } from '#app/competition/award/AccountForm.tsx';
import { accountFormSchema, confirmAccount } from '#app/competition/award/confirm-account.server.ts';
import { PapersCard } from '#app/competition/award/documents/PapersCard.tsx';
import { FollowUpsCard } from '#app/competition/award/follow-up/FollowUpsCard.tsx';
import { GrantSteps } from '#app/competition/award/GrantSteps.tsx';
import { grantTones } from '#app/competition/award/grant-tones.ts';
import { Pathways } from '#app/competition/award/Pathways.tsx';
import { readGrant } from '#app/competition/award/read-grants.server.ts';
import { revokeGrant } from '#app/competition/award/revoke-grant.server.ts';
import { ShowcaseCard } from '#app/competition/award/showcase/ShowcaseCard.tsx';
import { resumeGrant, suspendGrant } from '#app/competition/award/suspend-grant.server.ts';
import { inLanguage } from '#app/competition/call/content.ts';
import { CreditStandings } from '#app/competition/provider/credit/CreditStandings.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { inWords } from '#app/platform/money/in-words.ts';
import { orThrow, parseForm } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';

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

/** What an organiser does to an award, each with a reason. */
const acts: Record<string, typeof revokeGrant> = {
  revoke: revokeGrant,
  suspend: suspendGrant,
  resume: resumeGrant,
};

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const typed = typedIn(await request.clone().formData());
  const act = typed.intent === undefined ? undefined : acts[typed.intent];
  if (act) {
    const outcome = orThrow(await act(actor, params.grantId ?? '', typed.reason ?? ''));
    return outcome.ok
      ? { saved: false, refusal: undefined, typed: undefined }
      : data({ saved: false, refusal: outcome.refusal, typed: undefined }, { status: 422 });
  }
  const form = await parseForm(request, accountFormSchema);
  const outcome = form.ok ? orThrow(await confirmAccount(actor, params.grantId ?? '', form.value)) : form;
  return outcome.ok
    ? { saved: true, refusal: undefined, typed: undefined }
    : data({ saved: false, refusal: outcome.refusal, typed }, { status: 422 });
}

export default function GrantRoute() {
  const { grant, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('award');
  if (!grant) return null;
  const { account, paid, submission } = grant;
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
      <GrantSteps state={grant.state} order={grant.order} />
      <div className="grid gap-6">
        {!grant.mayConfirm && <RefusalNotice refusal={answer?.refusal} />}
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
        {grant.failure && <Notice tone="danger">{t('grant.failed', { reason: grant.failure })}</Notice>}
        {grant.state === 'prepared' && grant.order && <Notice>{t(`grant.onItsWay.${grant.order}`)}</Notice>}
        {answer?.saved && <Notice tone="success">{t('grant.saved')}</Notice>}
        {grant.bankCodeOdd && <Notice tone="warning">{t('grant.bankCodeOdd')}</Notice>}
        <Card
          title={t('grant.summary')}
          actions={<StateBadge tone={grantTones[grant.state]} label={t(`states.${grant.state}`)} />}
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
                      value: <DateTime at={account.confirmedAt} />,
                    },
                  ]
                : []),
              ...(paid
                ? [
                    { key: 'paid', term: t('grant.paidOn'), value: <DateTime at={paid.paidOn} /> },
                    { key: 'reference', term: t('grant.reference'), value: paid.bankReference },
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
            refusal={answer?.refusal}
            typed={answer?.typed}
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
                label={t('grant.revoke')}
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
