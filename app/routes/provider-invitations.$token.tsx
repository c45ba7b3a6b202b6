import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { acceptInvitation, readInvitation } from '#app/competition/provider/accept-invitation.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const invitation = await readInvitation(params.token ?? '');
  if (!invitation) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'provider:invitation.title'),
    invitation,
    mine: invitation.email === actor.email.toLowerCase(),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  accept: act({
    // People who run a competition neither enter it nor judge it.
    permit: ({ actor }) => may(actor, 'join', 'Provider'),
    schema: z.object({}),
    run: async ({ actor, params }) => {
      const accepted = await acceptInvitation(actor, params.token ?? '');
      if (!accepted.ok) return accepted;
      throw redirect(`/provider/${accepted.value}`);
    },
  }),
});

export default function ProviderInvitation() {
  const { invitation, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('provider');
  return (
    <NarrowPage
      title={t('invitation.title')}
      description={t('invitation.text', { provider: invitation.provider })}
    >
      <RefusalNotice refusal={answer?.refusal} />
      {!invitation.usable ? (
        <Notice tone="warning">{t('invitation.used')}</Notice>
      ) : mine ? (
        <Form method="post">
          <Button>{t('invitation.accept')}</Button>
        </Form>
      ) : (
        <Notice tone="warning">{t('invitation.other', { email: invitation.email })}</Notice>
      )}
    </NarrowPage>
  );
}
