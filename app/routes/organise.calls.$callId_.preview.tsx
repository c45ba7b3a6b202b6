import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { amendCall } from '#app/competition/call/amend-call.server.ts';
import { CallDocument } from '#app/competition/call/CallDocument.tsx';
import {
  decideAmendmentSchema,
  returnAmendment,
  signAmendment,
} from '#app/competition/call/decide-amendment.server.ts';
import { OpenAmendmentCard } from '#app/competition/call/OpenAmendmentCard.tsx';
import { PublishPanel } from '#app/competition/call/PublishPanel.tsx';
import { publishCall } from '#app/competition/call/publish-call.server.ts';
import { readDraftOf } from '#app/competition/call/read-organised.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { reasonField, revisionField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = orThrow(await readDraftOf(await requireActor(request), params.callId ?? ''));
  if (!found.ok) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'call:preview.title'), draft: found.value };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Back to the call's own page, where it now stands. */
function backTo<T>(callId: string, outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) throw redirect(`/organise/calls/${callId}`);
  return outcome;
}

export const action = acts({
  publish: callAct({
    permit: ({ actor }) => may(actor, 'publish', 'Call'),
    schema: z.object({ revision: revisionField }),
    run: async ({ actor, params: { callId = '' } }, { revision }) =>
      backTo(callId, await publishCall(actor, { callId, revision })),
  }),
  sign: callAct({
    permit: ({ actor }) => may(actor, 'amend', 'Call'),
    schema: decideAmendmentSchema.omit({ reason: true }),
    run: async ({ actor, params: { callId = '' } }, form) =>
      backTo(callId, await signAmendment(actor, { ...form, callId })),
  }),
  return: callAct({
    permit: ({ actor }) => may(actor, 'amend', 'Call'),
    schema: decideAmendmentSchema,
    run: ({ actor, params: { callId = '' } }, form) => returnAmendment(actor, { ...form, callId }),
  }),
  amend: callAct({
    permit: ({ actor }) => may(actor, 'amend', 'Call'),
    schema: z.object({ revision: revisionField, reason: reasonField }),
    run: async ({ actor, params: { callId = '' } }, form) => {
      const amended = await amendCall(actor, { ...form, callId });
      // What waits for its second signature is shown here.
      return amended.ok && !amended.value.inForce ? amended : backTo(callId, amended);
    },
  }),
});

export default function Preview() {
  const { draft } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { content } = draft;
  const fund = draft.funds.find((f) => f.key === content.award.fundKey);
  const name = say(content.title) || draft.slug;
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('organise.title'), to: '/organise' },
          { label: name, to: `/organise/calls/${draft.id}` },
          { label: t('preview.title') },
        ]}
        title={t('preview.title')}
        actions={
          <ButtonLink to={`/organise/calls/${draft.id}/edit`} variant="secondary">
            {t('preview.back')}
          </ButtonLink>
        }
      />
      <div className="mb-10 grid gap-6">
        <RefusalNotice refusal={refusal} />
        {draft.amendment ? <OpenAmendmentCard amendment={draft.amendment} /> : <PublishPanel draft={draft} />}
      </div>
      <p className="mb-4 text-sm text-ink-faint">{t('preview.below')}</p>
      <article className="rounded-xl border border-line bg-surface p-5 shadow-card sm:p-10">
        <p className="text-sm font-medium text-seal">{say(content.organiser)}</p>
        <p className="mt-1 mb-2 text-2xl font-bold">{name}</p>
        <p className="mb-8 text-ink-soft">{say(content.summary)}</p>
        <CallDocument
          content={content}
          timeline={draft.timeline}
          fund={fund ? say({ zh: fund.name, en: fund.nameEn }) : ''}
        />
      </article>
    </>
  );
}
