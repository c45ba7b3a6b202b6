import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { may } from '#app/competition/permissions.ts';
import { editProvider } from '#app/competition/provider/edit-provider.server.ts';
import { inviteMember, inviteSchema } from '#app/competition/provider/invite-member.server.ts';
import { LicenceView } from '#app/competition/provider/LicenceView.tsx';
import { MembersCard } from '#app/competition/provider/MembersCard.tsx';
import { ProviderData } from '#app/competition/provider/ProviderData.tsx';
import { ProviderFields } from '#app/competition/provider/ProviderFields.tsx';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import { readProvider } from '#app/competition/provider/read-provider.server.ts';
import { providerEditSchema } from '#app/competition/provider/register-provider.server.ts';
import { removeMember } from '#app/competition/provider/remove-member.server.ts';
import { requestVerification } from '#app/competition/provider/request-verification.server.ts';
import { revokeInvitation } from '#app/competition/provider/revoke-invitation.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { returnOf } from '#app/platform/access/way-on.server.ts';
import { FileUpload } from '#app/platform/files/browser/FileUpload.tsx';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { idField, revisionField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Steps } from '#app/ui/Steps.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const unit = { id: params.providerId ?? '' };
  if (!may(actor, 'follow', 'Provider', unit)) throw new Response(null, { status: 404 });
  const read = orThrow(await readProvider(actor, unit.id));
  if (!read.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'provider:mine.title'),
    provider: read.value,
    owner: may(actor, 'edit', 'Provider', unit),
    next: returnOf(request),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown?.provider.name ?? shown?.title },
];

const mayDo =
  (verb: 'edit' | 'invite') =>
  ({ actor, params }: Asking) =>
    may(actor, verb, 'Provider', { id: params.providerId ?? '' });

export const action = acts({
  ask: act({
    permit: mayDo('edit'),
    schema: z.object({}),
    run: ({ actor, params }) => requestVerification(actor, params.providerId ?? ''),
  }),
  edit: act({
    permit: mayDo('edit'),
    schema: providerEditSchema.extend({ revision: revisionField }),
    run: ({ actor, params }, { revision, ...unit }) =>
      editProvider(actor, params.providerId ?? '', revision, unit),
  }),
  invite: act({
    permit: mayDo('invite'),
    schema: inviteSchema.omit({ providerId: true }),
    run: ({ actor, params: { providerId = '' } }, form) => inviteMember(actor, { ...form, providerId }),
  }),
  revokeInvitation: act({
    permit: mayDo('invite'),
    schema: z.object({ invitationId: idField }),
    run: ({ actor, params }, { invitationId }) =>
      revokeInvitation(actor, params.providerId ?? '', invitationId),
  }),
  removeMember: act({
    permit: mayDo('invite'),
    schema: z.object({ userId: idField }),
    run: ({ actor, params }, { userId }) => removeMember(actor, params.providerId ?? '', userId),
  }),
});

const said: Record<string, string> = { ask: 'page.asked', invite: 'page.sent', edit: 'page.saved' };

export default function ProviderRoute() {
  const { provider, owner, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('provider');
  const { licence, verification } = provider;
  const editable = owner && verification !== 'pending';
  const done = answer && !answer.refusal ? said[answer.intent] : undefined;
  const refusalOf = (intent: string) => (answer?.intent === intent ? answer.refusal : undefined);
  // Of these two forms the refusal stands with the form itself.
  const beside = refusalOf('edit') ?? refusalOf('invite');
  const values = refusalOf('edit') ? (answer?.typed ?? {}) : { ...strings(provider), contactPhone: '' };
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('mine.title'), to: '/provider' }, { label: provider.name }]}
        title={provider.name}
        description={<LifeBadge life={providerLife} state={verification} />}
      />
      <div className="grid gap-6">
        <Steps
          label={t('page.steps.label')}
          items={[
            { label: t('page.steps.registered'), state: 'done' },
            { label: t('page.steps.licence'), state: licence ? 'done' : 'now' },
            {
              label: t('page.steps.verification'),
              state: verification === 'verified' ? 'done' : licence ? 'now' : 'next',
              description: t(`states:Provider.${verification}.owner`),
            },
          ]}
        />
        {verification !== 'verified' && verification !== 'rejected' && (
          <Notice
            actions={
              <ButtonLink size="small" to={next === '/' ? '/submissions/new' : next}>
                {t('page.begin')}
              </ButtonLink>
            }
          >
            {t('page.beginText')}
          </Notice>
        )}
        {done && <Notice tone="success">{t(done)}</Notice>}
        {!beside && <RefusalNotice refusal={answer?.refusal} />}
        {verification === 'rejected' && (
          <Notice tone="danger" title={t('page.note')}>
            {provider.verificationNote}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t('page.data')}>
            <ProviderData provider={provider} />
          </Card>
          <div className="grid gap-6">
            <Card title={t('page.licence')} description={t('page.licenceHint')}>
              <div className="grid gap-4">
                <LicenceView licence={licence} />
                {editable && (
                  <FileUpload
                    purpose="licence"
                    input={{ providerId: provider.id }}
                    accept={['pdf', 'image']}
                    maxMegabytes={20}
                    remaining={1}
                    label={t('page.licence')}
                  />
                )}
                {owner && (verification === 'unverified' || verification === 'rejected') && (
                  <Form method="post" className="grid gap-2">
                    <p className="text-ink-soft text-sm">{t('page.askHint')}</p>
                    <div>
                      <Button name="intent" value="ask" disabled={!licence}>
                        {t('page.ask')}
                      </Button>
                    </div>
                  </Form>
                )}
              </div>
            </Card>
            <MembersCard
              key={provider.invitations.length}
              members={provider.members}
              invitations={provider.invitations}
              owner={owner}
              refusal={refusalOf('invite')}
              typed={refusalOf('invite') ? (answer?.typed ?? {}) : {}}
            />
          </div>
        </div>
        {editable && (
          <Card>
            <details open={refusalOf('edit') !== undefined}>
              <summary className="cursor-pointer font-semibold">{t('page.edit')}</summary>
              <Form method="post" key={provider.revision} className="mt-5 grid gap-6">
                <input type="hidden" name="revision" value={provider.revision} />
                <RefusalNotice refusal={refusalOf('edit')} />
                <ProviderFields
                  values={values}
                  refusal={refusalOf('edit')}
                  storedPhone={provider.contactPhoneMasked}
                />
                <div>
                  <Button name="intent" value="edit">
                    {t('page.save')}
                  </Button>
                </div>
              </Form>
            </details>
          </Card>
        )}
      </div>
    </>
  );
}

function strings(provider: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(provider).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
