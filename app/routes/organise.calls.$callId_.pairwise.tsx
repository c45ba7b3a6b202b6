import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { closePairwise } from '#app/competition/ranking/pairwise/close-pairwise.server.ts';
import { OpenPairwiseForm } from '#app/competition/ranking/pairwise/OpenPairwiseForm.tsx';
import { openPairwise, openPairwiseSchema } from '#app/competition/ranking/pairwise/open-pairwise.server.ts';
import { readPairwise } from '#app/competition/ranking/pairwise/read-pairwise.server.ts';
import { SessionCard } from '#app/competition/ranking/pairwise/SessionCard.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm, refusalData } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readPairwise(await requireActor(request), params.callId ?? ''));
  return { title: await pageTitle(request, 'pairwise:title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const formSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), ...openPairwiseSchema.shape }),
  z.object({ intent: z.literal('close'), sessionId: z.string() }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return refusalData(form);
  if (form.value.intent === 'open') {
    const opened = orThrow(await openPairwise(actor, form.value));
    return opened.ok ? { refusal: undefined, counted: null } : refusalData(opened);
  }
  const closed = orThrow(await closePairwise(actor, form.value.sessionId));
  return closed.ok ? { refusal: undefined, counted: closed.value } : refusalData(closed);
}

export default function PairwiseSessions() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('pairwise');
  if (!page) return null;
  const { call, roundId, tracks, sessions, mayManage } = page;
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
        <RefusalNotice refusal={answer?.refusal} />
        {answer && 'counted' in answer && (
          <Notice tone="success">
            {answer.counted === null
              ? t('manage.opened')
              : t('manage.closed', { count: answer.counted ?? 0 })}
          </Notice>
        )}
        {sessions.map((session) => (
          <SessionCard key={session.id} session={session} callId={call.id} mayManage={mayManage} />
        ))}
        {mayManage &&
          roundId &&
          tracks.map((track) => <OpenPairwiseForm key={track.key} roundId={roundId} track={track} />)}
        {tracks.length + sessions.length === 0 && <EmptyState title={t('manage.noTracks')} />}
      </div>
    </>
  );
}
