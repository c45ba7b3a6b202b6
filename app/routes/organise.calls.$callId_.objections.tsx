import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answerObjection, answerSchema } from '#app/competition/announcement/answer-objection.server.ts';
import { ObjectionCard } from '#app/competition/announcement/ObjectionCard.tsx';
import { listObjections } from '#app/competition/announcement/read-selection.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm, refusalData } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const callId = params.callId ?? '';
  const objections = orThrow(await listObjections(actor, callId));
  return {
    title: await pageTitle(request, 'announcement:objections.title'),
    callId,
    objections: objections.ok ? objections.value : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await parseForm(request, answerSchema);
  if (!form.ok) return refusalData(form);
  const outcome = orThrow(await answerObjection(actor, form.value));
  return outcome.ok ? { refusal: undefined } : refusalData(outcome);
}

export default function ObjectionsRoute() {
  const { callId, objections } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { t } = useTranslation('announcement');
  return (
    <>
      <PageHeader
        title={t('objections.title')}
        description={t('objections.description')}
        breadcrumbs={[
          { label: t('selection.back'), to: `/organise/calls/${callId}` },
          { label: t('selection.title'), to: `/organise/calls/${callId}/selection` },
          { label: t('objections.title') },
        ]}
        actions={
          <ButtonLink variant="secondary" to={`/organise/calls/${callId}/final`}>
            {t('selection.toFinal')}
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={refusal} />
        {objections.length === 0 && (
          <EmptyState title={t('objections.empty')} description={t('objections.emptyHint')} />
        )}
        <ul className="grid gap-6">
          {objections.map((objection) => (
            <ObjectionCard key={objection.id} objection={objection} />
          ))}
        </ul>
      </div>
    </>
  );
}
