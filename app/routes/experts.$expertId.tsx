import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ExpertForm } from '#app/competition/panel/ExpertForm.tsx';
import { expertFrom } from '#app/competition/panel/expert-form.server.ts';
import { inviteAgain, setExpertActive } from '#app/competition/panel/invite-again.server.ts';
import { readExpert, specialties } from '#app/competition/panel/read-experts.server.ts';
import { editExpert } from '#app/competition/panel/save-expert.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
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

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.expertId ?? '';
  const form = await request.formData();
  const intent = String(form.get('intent') ?? 'edit');
  if (intent !== 'edit') {
    const outcome = orThrow(
      intent === 'again'
        ? await inviteAgain(actor, id)
        : await setExpertActive(actor, id, intent === 'activate'),
    );
    return data(
      { done: outcome.ok, refusal: outcome.ok ? undefined : outcome.refusal, typed: undefined },
      { status: outcome.ok ? 200 : 422 },
    );
  }
  const found = orThrow(await readExpert(actor, id));
  if (found.ok) form.set('email', found.value.email);
  const { typed, input } = expertFrom(form);
  const outcome = input.ok ? orThrow(await editExpert(actor, id, withoutEmail(input.value))) : input;
  return data(
    {
      done: outcome.ok,
      refusal: outcome.ok ? undefined : outcome.refusal,
      typed: outcome.ok ? undefined : typed,
    },
    { status: outcome.ok ? 200 : 422 },
  );
}

function withoutEmail<T extends { email: string }>({ email: _fixed, ...rest }: T) {
  return rest;
}

export default function ExpertRoute() {
  const { expert, known } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
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
        {answer?.done && <Notice tone="success">{t('done')}</Notice>}
        <ExpertForm
          key={JSON.stringify(stored)}
          known={known}
          values={answer?.typed ?? stored}
          refusal={answer?.refusal}
          withEmail={false}
          submit={t('experts.save')}
        />
        {expert.memberships.length > 0 && (
          <Card title={t('experts.rounds')}>
            <ul className="grid gap-2">
              {expert.memberships.map((membership) => (
                <li key={membership.id}>
                  {membership.round.call.slug} · {t(`states.${membership.state}`)}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
