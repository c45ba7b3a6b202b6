import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { appointChair, chairSchema } from '#app/competition/panel/defence/appoint-chair.server.ts';
import { callUp, callUpSchema } from '#app/competition/panel/defence/call-up.server.ts';
import { DefenceTrackCard } from '#app/competition/panel/defence/DefenceTrackCard.tsx';
import { defenceVersion } from '#app/competition/panel/defence/defence-version.ts';
import { drawLot } from '#app/competition/panel/defence/draw-lot.server.ts';
import { readDefence } from '#app/competition/panel/defence/read-defence.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Actor } from '#app/platform/access/actor.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { orThrow, parseForm } from '#app/platform/web/respond.server.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { usePolled } from '#app/ui/use-polled.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readDefence(await requireActor(request), params.callId ?? ''));
  return { title: await pageTitle(request, 'rounds:defence.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const formSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('lot'), roundId: z.string(), trackKey: z.string() }),
  chairSchema.extend({ intent: z.literal('chair') }),
  callUpSchema.extend({ intent: z.literal('callUp') }),
]);

function perform(actor: Actor, form: z.output<typeof formSchema>): Promise<Outcome<unknown>> {
  if (form.intent === 'lot') return drawLot(actor, form);
  return form.intent === 'chair' ? appointChair(actor, form) : callUp(actor, form);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, formSchema);
  const outcome = form.ok ? orThrow(await perform(actor, form.value)) : form;
  return outcome.ok ? { refusal: undefined } : data({ refusal: outcome.refusal }, { status: 422 });
}

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
