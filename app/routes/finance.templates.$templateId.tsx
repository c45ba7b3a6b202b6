import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readTemplate } from '#app/competition/payment/template/read-templates.server.ts';
import { startingTemplate } from '#app/competition/payment/template/starting-template.ts';
import { TemplateEditor } from '#app/competition/payment/template/TemplateEditor.tsx';
import { TemplatePreview } from '#app/competition/payment/template/TemplatePreview.tsx';
import { templateActs, templateIdOf } from '#app/competition/payment/template/template-action.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

/** A template; under the id `new` one that is not saved yet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const id = templateIdOf(params.templateId);
  if (id === null && !may(actor, 'write', 'PaymentTemplate')) throw new Response(null, { status: 403 });
  const read = id === null ? null : orThrow(await readTemplate(actor, id));
  const template = read?.ok ? read.value : null;
  return { title: template?.name ?? (await pageTitle(request, 'award:template.new')), template };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts(templateActs);

export default function TemplateRoute() {
  const { template } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { t } = useTranslation('award');
  const definition = template?.definition ?? startingTemplate((field) => t(`template.fields.${field}`));
  const mayWrite = template?.mayWrite ?? true;
  return (
    <>
      <PageHeader
        title={template?.name ?? t('template.new')}
        description={t('template.description')}
        breadcrumbs={[
          { label: t('template.title'), to: '/finance/templates' },
          { label: template?.name ?? t('template.new') },
        ]}
        actions={
          template &&
          mayWrite && (
            <ConfirmButton
              label={t('template.retire')}
              variant="secondary"
              consequences={t('template.retireText')}
              fields={{ intent: 'retire' }}
            />
          )
        }
      />
      <div className="grid grid-cols-1 gap-6">
        <RefusalNotice refusal={answer?.refusal} />
        {query.has('saved') && !answer?.refusal && <Notice tone="success">{t('template.saved')}</Notice>}
        {template?.retired && <Notice tone="warning">{t('refusals.templateRetired')}</Notice>}
        {mayWrite ? (
          <TemplateEditor
            key={`${template?.id}-${template?.versions[0]?.number}`}
            name={template?.name ?? ''}
            definition={definition}
            refusal={answer?.refusal}
          />
        ) : (
          <TemplatePreview template={definition} />
        )}
        {template && (
          <Card title={t('template.versions')}>
            <ol className="grid gap-2">
              {template.versions.map(({ number, createdAt, by }) => (
                <li key={number}>
                  {t('template.versionNumber', { number })} · {by} ·{' '}
                  <DateTime at={createdAt} shape="minute" />
                </li>
              ))}
            </ol>
          </Card>
        )}
      </div>
    </>
  );
}
