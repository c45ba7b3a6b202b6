import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callUp, callUpSchema } from '#app/competition/panel/defence/call-up.server.ts';
import { LiveLead } from '#app/competition/scoring/live/LiveLead.tsx';
import { LiveSheet } from '#app/competition/scoring/live/LiveSheet.tsx';
import { readLive } from '#app/competition/scoring/live/read-live.server.ts';
import { lockSheet } from '#app/competition/scoring/lock-sheet.server.ts';
import { readJudging } from '#app/competition/scoring/read-judging.server.ts';
import { saveFields } from '#app/competition/scoring/save-fields.server.ts';
import { textFields } from '#app/competition/scoring/sheet-form.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, readFields, refusalData } from '#app/platform/web/respond.server.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { usePolled } from '#app/ui/use-polled.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const live = orThrow(await readLive(actor, params.roundId ?? '', params.trackKey ?? ''));
  const page = live.ok ? live.value : null;
  // A sheet still being written stays in hand when the next solution is called up, until it is locked or let go.
  const kept = new URL(request.url).searchParams.get('assignment');
  const assignmentId = kept ?? page?.current?.assignmentId;
  const sheet = assignmentId ? await readJudging(actor, assignmentId) : null;
  return {
    title: await pageTitle(request, 'rounds:live.title'),
    page,
    sheet: sheet?.ok ? sheet.value : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = textFields(await request.formData());
  if (fields.intent === 'callUp') {
    const form = readFields({ ...fields, roundId: params.roundId, trackKey: params.trackKey }, callUpSchema);
    const outcome = form.ok ? orThrow(await callUp(actor, form.value)) : form;
    return outcome.ok ? { refusal: undefined, saved: undefined, of: 'lead' as const } : refusalData(outcome);
  }
  // Which sheet is meant is said by the form itself: the solution before the panel may be another by now.
  const id = new URL(request.url).searchParams.get('assignment') ?? '';
  const saved = orThrow(await saveFields(actor, id, fields));
  if (!saved.ok) return refusalData(saved);
  if (fields.intent !== 'lock') return { refusal: undefined, saved: saved.value, of: 'sheet' as const };
  const locked = orThrow(await lockSheet(actor, id, saved.value.revision));
  if (locked.ok) return { refusal: undefined, saved: undefined, of: 'sheet' as const };
  return data({ refusal: locked.refusal, saved: saved.value, of: 'sheet' as const }, { status: 422 });
}

export default function LiveDefence() {
  const { page, sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  const { revalidate } = useRevalidator();
  usePolled(
    page ? `/judging/live/${page.roundId}/${page.trackKey}/state` : '',
    page?.version ?? '',
    revalidate,
  );
  if (!page) return null;
  const refusal = answer?.refusal;
  const posted = answer && 'saved' in answer ? answer.saved : undefined;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('live.judging'), to: '/judging' }, { label: t('live.title') }]}
        eyebrow={say(page.track)}
        title={say(page.name)}
        description={page.chair ? t('live.chair', { name: page.chair }) : undefined}
      />
      <div className="grid gap-6">
        {!sheet && <RefusalNotice refusal={refusal} />}
        {page.leads && <LiveLead page={page} refusal={refusal} />}
        {!page.drawn && <EmptyState title={t('live.notDrawn')} description={t('live.waits')} />}
        {page.drawn && !page.current && (
          <EmptyState title={t('live.notStarted')} description={t('live.waits')} />
        )}
        {page.current && (
          <LiveSheet page={page} sheet={sheet} current={page.current} refusal={refusal} posted={posted} />
        )}
      </div>
    </>
  );
}
