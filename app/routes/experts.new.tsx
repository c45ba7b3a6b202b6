import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExpertForm } from '#app/competition/panel/ExpertForm.tsx';
import { expertFrom } from '#app/competition/panel/expert-form.server.ts';
import { specialties } from '#app/competition/panel/read-experts.server.ts';
import { inviteExpert } from '#app/competition/panel/save-expert.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  if (!may(await requireActor(request), 'manage', 'Expert')) throw new Response(null, { status: 403 });
  return { title: await pageTitle(request, 'panel:experts.invite'), known: await specialties() };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { typed, input } = expertFrom(await request.formData());
  const outcome = input.ok ? orThrow(await inviteExpert(actor, input.value)) : input;
  if (!outcome.ok) return data({ refusal: outcome.refusal, typed }, { status: 422 });
  return redirect('/experts');
}

export default function NewExpert() {
  const { known } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('experts.title'), to: '/experts' }, { label: t('experts.invite') }]}
        title={t('experts.invite')}
        description={t('experts.inviteText')}
      />
      <ExpertForm
        known={known}
        values={answer?.typed ?? { texts: {}, specialties: [], affiliations: [] }}
        refusal={answer?.refusal}
        withEmail
        submit={t('experts.send')}
      />
    </>
  );
}
