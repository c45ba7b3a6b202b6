import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ExpertForm } from '#app/competition/panel/expert/ExpertForm.tsx';
import { expertEditForm, typedExpert } from '#app/competition/panel/expert/expert-form.ts';
import { inviteAgain, setExpertActive } from '#app/competition/panel/expert/invite-again.server.ts';
import { readExpert, specialties } from '#app/competition/panel/expert/read-experts.server.ts';
import { editExpert } from '#app/competition/panel/expert/save-expert.server.ts';
import { may } from '#app/competition/permissions.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = orThrow(await readExpert(await requireActor(request), params.expertId ?? ''));
  if (!read.ok) throw new Response(null, { status: 404 });
  return { title: read.value.name, expert: read.value, known: await specialties() };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const mayManage = ({ actor }: Asking) => may(actor, 'manage', 'Expert');
const nothing = z.object({});

export const action = acts({
  edit: act({
    permit: mayManage,
    schema: expertEditForm,
    run: ({ actor, params }, expert) => editExpert(actor, params.expertId ?? '', expert),
  }),
  again: act({
    permit: mayManage,
    schema: nothing,
    run: ({ actor, params }) => inviteAgain(actor, params.expertId ?? ''),
  }),
  activate: act({
    permit: mayManage,
    schema: nothing,
    run: ({ actor, params }) => setExpertActive(actor, params.expertId ?? '', true),
  }),
  deactivate: act({
    permit: mayManage,
    schema: nothing,
    run: ({ actor, params }) => setExpertActive(actor, params.expertId ?? '', false),
  }),
});

export default function ExpertRoute() {
  const { expert, known } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
  const editing = answer?.intent === 'edit' && answer.refusal ? answer : undefined;
  const { name, unitName, unitCode, title, senior, biography } = expert;
  const stored = {
    texts: {
      name,
      unitName,
      unitCode,
      title,
      biography,
      keywords: expert.keywords.join('、'),
      senior: senior ? 'on' : '',
    },
    specialties: expert.specialties,
    affiliations: expert.affiliations.map((a) => ({
      kind: a.kind,
      unitName: a.unitName,
      unitCode: a.unitCode,
      from: a.from ?? '',
      to: a.to ?? '',
    })),
  };
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('experts.title'), to: '/experts' }, { label: name }]}
        title={name}
        description={
          <span className="flex flex-wrap items-center gap-3">
            <Badge tone={expert.joined ? 'success' : 'warning'}>
              {t(expert.joined ? 'experts.joined' : 'experts.invited')}
            </Badge>{' '}
            {expert.email}
          </span>
        }
        actions={
          <>
            {!expert.joined && (
              <ConfirmButton
                label={t('experts.again')}
                consequences={t('experts.againText')}
                fields={{ intent: 'again' }}
                variant="secondary"
              />
            )}
            <ConfirmButton
              label={t(expert.active ? 'experts.deactivate' : 'experts.activate')}
              consequences={t(expert.active ? 'experts.deactivateText' : 'experts.activateText')}
              fields={{ intent: expert.active ? 'deactivate' : 'activate' }}
              variant="secondary"
            />
          </>
        }
      />
      <div className="grid gap-6">
        {!editing && <RefusalNotice refusal={answer?.refusal} />}
        {answer && !answer.refusal && <Notice tone="success">{t('done')}</Notice>}
        <ExpertForm
          key={JSON.stringify(stored)}
          known={known}
          values={editing ? typedExpert(editing.typed) : stored}
          refusal={editing?.refusal}
          withEmail={false}
          intent="edit"
          submit={t('experts.save')}
        />
        {expert.memberships.length > 0 && (
          <Card title={t('experts.rounds')}>
            <ul className="grid gap-2">
              {expert.memberships.map((membership) => (
                <li key={membership.id}>
                  {membership.round.call.slug} · {t(`states:PanelMember.${membership.state}.label`)}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
