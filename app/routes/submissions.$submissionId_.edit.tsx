import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { ConsortiumCard } from '#app/competition/submission/ConsortiumCard.tsx';
import { removeConsortiumMember } from '#app/competition/submission/consortium.server.ts';
import { DraftEditor } from '#app/competition/submission/DraftEditor.tsx';
import { DraftFiles } from '#app/competition/submission/DraftFiles.tsx';
import { ExcludedExperts } from '#app/competition/submission/ExcludedExperts.tsx';
import { editAction, saveFields } from '#app/competition/submission/edit-action.server.ts';
import { removeFile } from '#app/competition/submission/files.server.ts';
import { mayChange } from '#app/competition/submission/may-change.server.ts';
import { readForEdit } from '#app/competition/submission/read-own.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Countdown } from '#app/ui/Countdown.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(
    await readForEdit(await requireActor(request), params.submissionId ?? '', languageOf(request)),
  );
  // What can no longer be edited is shown instead.
  if (!read.ok) throw redirect(`/submissions/${params.submissionId}`);
  return { title: await pageTitle(request, 'submission:edit.title'), page: read.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const mayDraft = ({ actor, params }: Asking) => mayChange(actor, 'draft', params.submissionId ?? '');
/** The draft as its form holds it: a field for each section and question of the call. */
const draft = (then: 'stay' | 'check') =>
  act({
    permit: mayDraft,
    schema: z.record(z.string(), z.string().catch('')),
    async run({ actor, params }, fields) {
      const id = params.submissionId ?? '';
      const saved = await saveFields(actor, id, fields);
      if (saved.ok && then === 'check') throw redirect(`/submissions/${id}/check`);
      return saved;
    },
  });
const other = (intent: string) =>
  act({
    permit: mayDraft,
    schema: z.record(z.string(), z.unknown()),
    run: ({ actor, params }, fields) => editAction(actor, params.submissionId ?? '', intent, fields),
  });
export const action = acts({
  save: draft('stay'),
  check: draft('check'),
  removeFile: act({
    permit: mayDraft,
    schema: z.object({ fileId: idField }),
    run: ({ actor, params }, { fileId }) =>
      removeFile(actor, { submissionId: params.submissionId ?? '', fileId }),
  }),
  removeMember: act({
    permit: mayDraft,
    schema: z.object({ memberId: idField }),
    run: ({ actor, params }, { memberId }) =>
      removeConsortiumMember(actor, { submissionId: params.submissionId ?? '', memberId }),
  }),
  inviteMember: other('inviteMember'),
  excludeExperts: other('excludeExperts'),
});

export default function EditSubmission() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const ofDraft = answer?.intent === 'save' || answer?.intent === 'check';
  const until = page.state === 'returned' ? page.correctionDeadline : page.call.deadline;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('mine.title'), to: '/submissions' },
          { label: page.draft.title || t('mine.untitled'), to: `/submissions/${page.id}` },
          { label: t('edit.title') },
        ]}
        eyebrow={say(page.call.title)}
        title={t('edit.title')}
        description={
          until && (
            <>
              {t(page.state === 'returned' ? 'edit.correction' : 'edit.deadline')} <DateTime at={until} /> ·{' '}
              <Countdown to={until} />
            </>
          )
        }
      />
      <div className="grid gap-6">
        {page.correctionReasons !== '' && (
          <Notice tone="warning" title={t('edit.correctionReasons')}>
            <p className="whitespace-pre-line">{page.correctionReasons}</p>
          </Notice>
        )}
        {!ofDraft && answer?.intent !== 'inviteMember' && <RefusalNotice refusal={answer?.refusal} />}
        {answer?.intent === 'excludeExperts' && !answer.refusal && (
          <Notice tone="success">{t('edit.excludedSaved')}</Notice>
        )}
        <DraftEditor
          page={page}
          refusal={ofDraft ? answer?.refusal : undefined}
          posted={answer?.intent === 'save' && !answer.refusal ? answer.value : undefined}
          typed={ofDraft ? answer?.typed : undefined}
        >
          <DraftFiles page={page} />
          {answer?.intent === 'inviteMember' && <RefusalNotice refusal={answer.refusal} />}
          <ConsortiumCard
            key={page.members.length}
            page={page}
            refusal={answer?.refusal}
            typed={answer?.typed}
          />
          <ExcludedExperts page={page} />
        </DraftEditor>
      </div>
    </>
  );
}
