import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExpertForm } from '#app/competition/panel/expert/ExpertForm.tsx';
import { expertForm, typedExpert } from '#app/competition/panel/expert/expert-form.ts';
import { specialties } from '#app/competition/panel/expert/read-experts.server.ts';
import { inviteExpert } from '#app/competition/panel/expert/save-expert.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  if (!may(await requireActor(request), 'manage', 'Expert')) throw new Response(null, { status: 403 });
  return { title: await pageTitle(request, 'panel:experts.invite'), known: await specialties() };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  invite: act({
    permit: ({ actor }) => may(actor, 'manage', 'Expert'),
    schema: expertForm,
    run: async ({ actor }, expert) => {
      const outcome = await inviteExpert(actor, expert);
      if (outcome.ok) throw redirect('/experts');
      return outcome;
    },
  }),
});

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
        values={typedExpert(answer?.typed)}
        refusal={answer?.refusal}
        withEmail
        intent="invite"
        submit={t('experts.send')}
      />
    </>
  );
}
