import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { EntrantCommentsCard } from '#app/competition/scoring/comments/EntrantCommentsCard.tsx';
import { readComments } from '#app/competition/scoring/comments/read-comments.server.ts';
import { discardDraft } from '#app/competition/submission/discard-draft.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { mayChange } from '#app/competition/submission/may-change.server.ts';
import { isOver, shownOutcome, stepsTo } from '#app/competition/submission/outcome.ts';
import { readOwn } from '#app/competition/submission/read-own.server.ts';
import { useStanding } from '#app/competition/submission/use-standing.ts';
import { VersionContent } from '#app/competition/submission/VersionContent.tsx';
import { withdraw, withdrawSchema } from '#app/competition/submission/withdraw.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { dateText } from '#app/ui/date-text.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Steps } from '#app/ui/Steps.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const read = orThrow(await readOwn(actor, params.submissionId ?? ''));
  if (!read.ok) throw new Response(null, { status: 404 });
  const comments = await readComments(actor, read.value.id);
  return {
    title: await pageTitle(request, 'submission:view.title'),
    entry: read.value,
    comments: comments.ok ? comments.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  discard: act({
    permit: ({ actor, params }) => mayChange(actor, 'withdraw', params.submissionId ?? ''),
    schema: z.object({}),
    async run({ actor, params }) {
      const outcome = await discardDraft(actor, params.submissionId ?? '');
      if (outcome.ok) throw redirect('/submissions');
      return outcome;
    },
  }),
  withdraw: act({
    permit: ({ actor, params }) => mayChange(actor, 'withdraw', params.submissionId ?? ''),
    schema: withdrawSchema.omit({ submissionId: true }),
    run: ({ actor, params }, { reason }) =>
      withdraw(actor, { reason, submissionId: params.submissionId ?? '' }),
  }),
});

export default function SubmissionView() {
  const { entry, comments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('submission');
  const say = useInLanguage();
  const state = shownOutcome(entry.shown);
  const steps = stepsTo(entry.shown).map((step) => ({ ...step, label: t(step.label) }));
  const sentence = useStanding()(entry.shown, entry);
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('mine.title'), to: '/submissions' },
          { label: entry.number ?? t('states:Submission.draft.label') },
        ]}
        eyebrow={say(entry.call.title)}
        title={entry.title || t('mine.untitled')}
        description={
          <span className="flex flex-wrap items-center gap-3">
            <StateBadge tone={state.tone} label={t(state.label)} /> {entry.number} · {entry.leadProvider.name}
          </span>
        }
        actions={
          entry.editable &&
          entry.mayEdit &&
          !isOver(entry.shown) && (
            <>
              <ButtonLink to={`/submissions/${entry.id}/edit`}>
                {t(entry.state === 'returned' ? 'view.correct' : 'view.edit')}
              </ButtonLink>
              <ButtonLink variant="secondary" to={`/submissions/${entry.id}/check`}>
                {t('view.check')}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        <Notice
          tone={state.tone}
          role="none"
          title={sentence}
          actions={
            (entry.grant?.mine || entry.listed) && (
              <>
                {entry.grant?.mine && (
                  <ButtonLink size="small" to={`/grants/${entry.grant.id}`}>
                    {t('view.toAward')}
                  </ButtonLink>
                )}
                {entry.grant?.mine && entry.grant.certificate && entry.shown !== 'revoked' && (
                  <ButtonLink size="small" variant="secondary" to={`/grants/${entry.grant.id}/certificate`}>
                    {t('view.toCertificate')}
                  </ButtonLink>
                )}
                {entry.listed && (
                  <ButtonLink
                    size="small"
                    variant="secondary"
                    to={`/calls/${entry.call.slug}/${entry.publicity ? 'publicity' : 'results'}`}
                  >
                    {t(entry.publicity ? 'view.toPublicity' : 'view.toResults')}
                  </ButtonLink>
                )}
              </>
            )
          }
        />
        {steps.length > 0 && <Steps label={t('way.label')} items={steps} />}
        {entry.shown === 'returned' && entry.correctionDeadline && (
          <Notice
            tone="warning"
            title={t('view.correction', {
              deadline: dateText(entry.correctionDeadline, 'minute', i18n.language),
            })}
          >
            <p className="whitespace-pre-line">{entry.correctionReasons}</p>
          </Notice>
        )}
        {entry.state === 'refused' && (
          <Notice tone="danger" title={t('view.refused')}>
            <p className="whitespace-pre-line">{entry.refusalReasons}</p>
          </Notice>
        )}
        {entry.state === 'withdrawn' && <Notice>{entry.withdrawnReason}</Notice>}
        {entry.draftNewer && <Notice tone="warning">{t('view.draftNewer')}</Notice>}
        {comments && <EntrantCommentsCard comments={comments} />}
        <Card title={t('view.receipts')}>
          {entry.versions.length === 0 && <p className="text-ink-soft">{t('view.noVersion')}</p>}
          <ul className="grid gap-2">
            {entry.versions.map((version) => (
              <li key={version.id} className="flex flex-wrap items-baseline gap-x-4">
                <span className="font-medium">{t('view.version', { number: version.number })}</span>
                <DateTime at={version.submittedAt} shape="second" />
                <Link className="text-action underline" to={`/submissions/${entry.id}/receipt/${version.id}`}>
                  {version.receiptNumber}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
        {entry.members.length > 0 && (
          <Card title={t('view.consortium')}>
            <ul className="grid gap-1">
              {entry.members.map((member) => (
                <li key={member.id}>
                  {member.provider.name} ·{' '}
                  {t(
                    member.confirmedAt
                      ? 'edit.confirmed'
                      : member.declinedAt
                        ? 'edit.declined'
                        : 'edit.waiting',
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
        {entry.current && (
          <Card title={t('view.content')}>
            <VersionContent
              form={entry.call.form}
              content={entry.current.content}
              files={entry.current.files}
            />
          </Card>
        )}
        {entry.mayEdit && entry.state === 'draft' && entry.versions.length === 0 && (
          <div>
            <ConfirmButton
              label={t('view.discard')}
              consequences={t('view.discardText')}
              fields={{ intent: 'discard' }}
              variant="secondary"
              size="small"
            />
          </div>
        )}
        {entry.mayEdit &&
          entry.state !== 'draft' &&
          !isOver(entry.shown) &&
          allows(submissionLife, entry.state, 'withdraw') && (
            <div>
              <ConfirmButton
                label={t('view.withdraw')}
                consequences={t('view.withdrawText')}
                fields={{ intent: 'withdraw' }}
                reason={{ name: 'reason', label: t('view.withdrawReason'), required: true, max: 500 }}
                variant="secondary"
                size="small"
              />
            </div>
          )}
      </div>
    </>
  );
}
