import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { appointChair, chairSchema } from '#app/competition/panel/defence/appoint-chair.server.ts';
import { callUp, callUpSchema } from '#app/competition/panel/defence/call-up.server.ts';
import { DefenceTrackCard } from '#app/competition/panel/defence/DefenceTrackCard.tsx';
import { defenceVersion } from '#app/competition/panel/defence/defence-version.ts';
import { drawLot } from '#app/competition/panel/defence/draw-lot.server.ts';
import { readDefence } from '#app/competition/panel/defence/read-defence.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField, keyField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { usePolled } from '#app/ui/use-polled.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readDefence(await requireActor(request), params.callId ?? ''));
  return { title: await pageTitle(request, 'rounds:defence.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  lot: callAct({
    permit: ({ actor }) => may(actor, 'draw', 'Round'),
    schema: z.object({ roundId: idField, trackKey: keyField }),
    run: ({ actor }, form) => drawLot(actor, form),
  }),
  chair: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Round'),
    schema: chairSchema,
    run: ({ actor }, form) => appointChair(actor, form),
  }),
  callUp: callAct({
    // The chair leads from the judges' own page.
    permit: ({ actor }) => may(actor, 'lead', 'Defence', { chairExpertId: null }),
    schema: callUpSchema,
    run: ({ actor }, form) => callUp(actor, form),
  }),
});

export default function DefencePage() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  const { revalidate } = useRevalidator();
  usePolled(
    page ? `/organise/calls/${page.callId}/defence/state` : '',
    page ? defenceVersion(page.tracks) : '',
    revalidate,
  );
  if (!page) return null;
  const { round } = page;
  return (
    <>
      <PageHeader
        eyebrow={round && page.isDefence && t('numbered', { number: round.number, name: say(round.name) })}
        title={t('defence.title')}
        description={t('defence.description')}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {!page.isDefence && <EmptyState title={t('defence.none')} description={t('defence.noneText')} />}
        {page.isDefence && page.tracks.length === 0 && <EmptyState title={t('defence.noPanel')} />}
        {round &&
          page.tracks.map((track) => (
            <DefenceTrackCard key={track.key} track={track} roundId={round.id} page={page} />
          ))}
      </div>
    </>
  );
}
