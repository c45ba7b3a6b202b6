import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { readShortlist } from '#app/competition/ranking/shortlist/read-shortlist.server.ts';
import { ShortlistForm } from '#app/competition/ranking/shortlist/ShortlistForm.tsx';
import { readNextRound } from '#app/competition/ranking/shortlist/shortlist-form.ts';
import { startNextRound } from '#app/competition/ranking/shortlist/start-next-round.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, textsOf } from '#app/platform/web/respond.server.ts';
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

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const callId = params.callId ?? '';
  const typed = textsOf(await request.formData());
  const outcome = orThrow(await startNextRound(actor, readNextRound(callId, typed)));
  if (outcome.ok) return redirect(`/organise/calls/${callId}/panel`);
  return data({ refusal: outcome.refusal, typed }, { status: 422 });
}

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
