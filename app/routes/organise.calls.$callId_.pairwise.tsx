import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { callAct } from '#app/competition/call-act.server.ts';
import { may } from '#app/competition/permissions.ts';
import { closePairwise } from '#app/competition/ranking/pairwise/close-pairwise.server.ts';
import { OpenPairwiseForm } from '#app/competition/ranking/pairwise/OpenPairwiseForm.tsx';
import { openPairwise, openPairwiseSchema } from '#app/competition/ranking/pairwise/open-pairwise.server.ts';
import { readPairwise } from '#app/competition/ranking/pairwise/read-pairwise.server.ts';
import { SessionCard } from '#app/competition/ranking/pairwise/SessionCard.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readPairwise(await requireActor(request), params.callId ?? ''));
  return { title: await pageTitle(request, 'pairwise:title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = acts({
  open: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Round'),
    schema: openPairwiseSchema,
    run: ({ actor }, form) => openPairwise(actor, form),
  }),
  close: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Round'),
    schema: z.object({ sessionId: idField }),
    run: ({ actor }, { sessionId }) => closePairwise(actor, sessionId),
  }),
});

export default function PairwiseSessions() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('pairwise');
  if (!page) return null;
  const { call, roundId, tracks, sessions, mayManage } = page;
  // Of a session that was not opened the form itself says why.
  const opening = answer?.intent === 'open' ? answer.typed : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <ButtonLink to={`/organise/calls/${call.id}/scoring`} variant="secondary">
            {t('scoring:progress.title')}
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        {opening?.trackKey === undefined && <RefusalNotice refusal={answer?.refusal} />}
        {answer && !answer.refusal && (
          <Notice tone="success">
            {answer.intent === 'open' ? t('manage.opened') : t('manage.closed', { count: answer.value })}
          </Notice>
        )}
        {sessions.map((session) => (
          <SessionCard key={session.id} session={session} callId={call.id} mayManage={mayManage} />
        ))}
        {mayManage &&
          roundId &&
          tracks.map((track) => (
            <OpenPairwiseForm
              key={track.key}
              roundId={roundId}
              track={track}
              refusal={opening?.trackKey === track.key ? answer?.refusal : undefined}
            />
          ))}
        {tracks.length + sessions.length === 0 && <EmptyState title={t('manage.noTracks')} />}
      </div>
    </>
  );
}
