import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { callAct } from '#app/competition/call-act.server.ts';
import { ConferenceCard } from '#app/competition/panel/conference/ConferenceCard.tsx';
import { concludeConference, concludeSchema } from '#app/competition/panel/conference/conclude.server.ts';
import { convene } from '#app/competition/panel/conference/convene.server.ts';
import { readConferences } from '#app/competition/panel/conference/read-conferences.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readConferences(await requireActor(request), params.callId ?? ''));
  return { title: await pageTitle(request, 'rounds:conference.title'), page: page.ok ? page.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  convene: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Conference'),
    schema: z.object({ roundId: idField, submissionId: idField }),
    run: ({ actor }, form) => convene(actor, form),
  }),
  conclude: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Conference'),
    schema: concludeSchema,
    run: ({ actor }, form) => concludeConference(actor, form),
  }),
});
const noneTyped: Record<string, string> = {};

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
              {...(answer?.typed?.submissionId === conference.submissionId
                ? { refusal: answer.refusal, typed: answer.typed }
                : { refusal: undefined, typed: noneTyped })}
            />
          ))}
      </div>
    </>
  );
}
