import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { answerMembership } from '#app/competition/submission/consortium.server.ts';
import { myInvitations } from '#app/competition/submission/read-own.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(request, 'submission:memberships.title'),
    invitations: await myInvitations(await requireActor(request)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const answer = (confirm: boolean) =>
  act({
    // Whose invitation it is, the verb finds with it: another's is not there.
    permit: ({ actor }) =>
      actor.providers.some(({ id: providerId }) => may(actor, 'answer', 'Membership', { providerId })),
    schema: z.object({ memberId: idField }),
    run: ({ actor }, { memberId }) => answerMembership(actor, { memberId, confirm }),
  });
export const action = acts({ confirm: answer(true), decline: answer(false) });

export default function Memberships() {
  const { invitations } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const { t } = useTranslation('submission');
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('mine.title'), to: '/submissions' }, { label: t('memberships.title') }]}
        title={t('memberships.title')}
        description={t('memberships.description')}
      />
      <RefusalNotice refusal={given?.refusal} />
      {invitations.length === 0 && <EmptyState title={t('memberships.empty')} />}
      <div className="grid gap-6">
        {invitations.map((invitation) => (
          <Card key={invitation.id} title={invitation.submission.title || t('mine.untitled')}>
            <DescriptionList
              items={[
                { term: t('mine.unit'), value: invitation.submission.leadProvider.name },
                { term: t('memberships.invitedAs'), value: invitation.provider.name },
                { term: t('edit.responsibilities'), value: invitation.responsibilities || '—' },
              ]}
            />
            <div className="mt-5 flex flex-wrap gap-3">
              <ConfirmButton
                label={t('memberships.confirm')}
                consequences={t('memberships.confirmText')}
                fields={{ intent: 'confirm', memberId: invitation.id }}
              />
              <ConfirmButton
                label={t('memberships.decline')}
                consequences={t('memberships.declineText')}
                fields={{ intent: 'decline', memberId: invitation.id }}
                variant="secondary"
              />
            </div>
          </Card>
        ))}
      </div>
    </>
  );
}
