import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callUp, callUpSchema } from '#app/competition/panel/defence/call-up.server.ts';
import { mayLead } from '#app/competition/panel/defence/may-lead.server.ts';
import { readJudging } from '#app/competition/scoring/desk/read-judging.server.ts';
import { sheetForm } from '#app/competition/scoring/desk/sheet-form.ts';
import { LiveLead } from '#app/competition/scoring/live/LiveLead.tsx';
import { LiveSheet } from '#app/competition/scoring/live/LiveSheet.tsx';
import { readLive } from '#app/competition/scoring/live/read-live.server.ts';
import { ownAssignment } from '#app/competition/scoring/own-assignment.server.ts';
import { lockFields } from '#app/competition/scoring/sheet/lock-fields.server.ts';
import { saveFields } from '#app/competition/scoring/sheet/save-fields.server.ts';
import { savedBy } from '#app/competition/scoring/sheet/saved-by.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
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

/** Which sheet is meant is said by the form's own address: the solution before the panel may be another by now. */
const inHand = ({ request }: Asking) => new URL(request.url).searchParams.get('assignment') ?? '';
const onOwn = (asking: Asking) => ownAssignment(asking.actor, inHand(asking));

export const action = acts({
  callUp: act({
    permit: ({ actor, params: { roundId = '', trackKey = '' } }) => mayLead(actor, roundId, trackKey),
    schema: callUpSchema.omit({ roundId: true, trackKey: true }),
    run: ({ actor, params: { roundId = '', trackKey = '' } }, form) =>
      callUp(actor, { ...form, roundId, trackKey }),
  }),
  save: act({
    permit: onOwn,
    schema: sheetForm,
    run: (asking, fields) => saveFields(asking.actor, inHand(asking), fields),
  }),
  lock: act({
    permit: onOwn,
    schema: sheetForm,
    run: (asking, fields) => lockFields(asking.actor, inHand(asking), fields),
  }),
});

export default function LiveDefence() {
  const { page, sheet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  const { revalidate } = useRevalidator();
  const posted = useMemo(() => savedBy(answer), [answer]);
  usePolled(
    page ? `/judging/live/${page.roundId}/${page.trackKey}/state` : '',
    page?.version ?? '',
    revalidate,
  );
  if (!page) return null;
  const leading = answer?.intent === 'callUp' ? answer.refusal : undefined;
  const refusal = answer?.intent === 'callUp' ? undefined : answer?.refusal;
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
        {page.leads && <LiveLead page={page} refusal={leading} />}
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
