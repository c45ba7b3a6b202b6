import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { callAct } from '#app/competition/call-act.server.ts';
import { may } from '#app/competition/permissions.ts';
import { readShortlist } from '#app/competition/ranking/shortlist/read-shortlist.server.ts';
import { ShortlistForm } from '#app/competition/ranking/shortlist/ShortlistForm.tsx';
import { nextRoundForm } from '#app/competition/ranking/shortlist/shortlist-form.ts';
import { startNextRound } from '#app/competition/ranking/shortlist/start-next-round.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readShortlist(await requireActor(request), params.callId ?? ''));
  return {
    title: await pageTitle(request, 'rounds:shortlist.title'),
    page: page.ok ? page.value : null,
    refusal: page.ok ? undefined : page.refusal,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  start: callAct({
    permit: ({ actor }) => may(actor, 'manage', 'Round'),
    schema: nextRoundForm,
    run: async ({ actor, params: { callId = '' } }, form) => {
      const outcome = await startNextRound(actor, { ...form, callId });
      if (outcome.ok) throw redirect(`/organise/calls/${callId}/panel`);
      return outcome;
    },
  }),
});

export default function ShortlistPage() {
  const { page, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  return (
    <>
      <PageHeader
        eyebrow={page && t('numbered', { number: page.number, name: say(page.rule.name) })}
        title={t('shortlist.title')}
        description={page ? t('shortlist.description', { count: page.size }) : undefined}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal ?? refusal} />
        {page && <ShortlistForm page={page} refusal={answer?.refusal} typed={answer?.typed} />}
      </div>
    </>
  );
}
