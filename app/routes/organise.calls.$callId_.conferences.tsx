import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ConferenceCard } from '#app/competition/panel/conference/ConferenceCard.tsx';
import { concludeConference, concludeSchema } from '#app/competition/panel/conference/conclude.server.ts';
import { convene } from '#app/competition/panel/conference/convene.server.ts';
import { readConferences } from '#app/competition/panel/conference/read-conferences.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm, textsOf } from '#app/platform/web/respond.server.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readConferences(await requireActor(request), params.callId ?? ''));
  return { title: await pageTitle(request, 'rounds:conference.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const formSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('convene'), roundId: z.string(), submissionId: z.string() }),
  concludeSchema.extend({ intent: z.literal('conclude') }),
]);
const noneTyped: Record<string, string> = {};

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const typed = textsOf(await request.clone().formData());
  const form = await parseForm(request, formSchema);
  if (!form.ok) return data({ refusal: form.refusal, typed }, { status: 422 });
  const outcome = orThrow(
    form.value.intent === 'convene'
      ? await convene(actor, form.value)
      : await concludeConference(actor, form.value),
  );
  return outcome.ok
    ? { refusal: undefined, typed: noneTyped }
    : data({ refusal: outcome.refusal, typed }, { status: 422 });
}

export default function ConferencesPage() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('rounds');
  if (!page) return null;
  const { round, limitCentipoints } = page;
  const limited = limitCentipoints !== null && limitCentipoints < 10_000;
  return (
    <>
      <PageHeader
        title={t('conference.title')}
        description={
          limited ? t('conference.description', { points: limitCentipoints / 100 }) : t('conference.noLimit')
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {page.conferences.length === 0 && (
          <EmptyState title={t('conference.none')} description={t('conference.noneText')} />
        )}
        {round &&
          page.conferences.map((conference) => (
            <ConferenceCard
              key={`${conference.submissionId}:${conference.state}`}
              conference={conference}
              roundId={round.id}
              mayManage={page.mayManage}
              refusal={answer?.typed.submissionId === conference.submissionId ? answer.refusal : undefined}
              typed={answer?.typed.submissionId === conference.submissionId ? answer.typed : noneTyped}
            />
          ))}
      </div>
    </>
  );
}
