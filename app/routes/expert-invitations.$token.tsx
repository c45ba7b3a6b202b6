import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { readExpertInvitation } from '#app/competition/panel/expert/read-experts.server.ts';
import { acceptExpertInvitation } from '#app/competition/panel/expert/save-expert.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const invitation = await readExpertInvitation(params.token ?? '');
  if (!invitation) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'panel:invitation.title'),
    invitation,
    mine: invitation.email === actor.email.toLowerCase(),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  accept: act({
    // People who run a competition neither enter it nor judge it.
    permit: ({ actor }) => may(actor, 'accept', 'Expert'),
    schema: z.object({}),
    run: async ({ actor, params }) => {
      const accepted = await acceptExpertInvitation(actor, params.token ?? '');
      if (!accepted.ok) return accepted;
      throw redirect('/judging');
    },
  }),
});

export default function ExpertInvitation() {
  const { invitation, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
  return (
    <NarrowPage title={t('invitation.title')} description={t('invitation.text', { name: invitation.name })}>
      <RefusalNotice refusal={answer?.refusal} />
      {!invitation.usable ? (
        <Notice tone="warning">{t('refusals.invitationUsed')}</Notice>
      ) : mine ? (
        <Form method="post">
          <Button>{t('invitation.accept')}</Button>
        </Form>
      ) : (
        <Notice tone="warning">{t('refusals.invitationForOther')}</Notice>
      )}
    </NarrowPage>
  );
}
