import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { BatchesTable } from '#app/competition/payment/file/BatchesTable.tsx';
import { cancelBatch, makeBatch } from '#app/competition/payment/file/make-batch.server.ts';
import { readBatches } from '#app/competition/payment/file/read-batches.server.ts';
import { listTemplates } from '#app/competition/payment/template/read-templates.server.ts';
import { TemplateFileCard } from '#app/competition/payment/template/TemplateFileCard.tsx';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { yuanText } from '#app/ui/money-text.ts';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const read = orThrow(await readBatches(actor));
  const templates = orThrow(await listTemplates(actor));
  return {
    title: await pageTitle(request, 'award:batch.title'),
    today: toShanghaiDate(new Date()),
    page: read.ok ? read.value : null,
    templates: templates.ok ? templates.value.templates : [],
    refused: refusedCode(new URL(request.url).searchParams.get('refused')),
  };
}

/** What a download was refused for: only the refusals that it has. */
function refusedCode(asked: string | null): Refusal | undefined {
  const names = ['fileCancelled', 'fileOver', 'fileAltered', 'templateRetired'] as const;
  const known = ['invalid', 'stateMoved', ...names.map((name) => `award.${name}` as const)] as const;
  const code = known.find((one) => one === asked);
  return code && { code };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  make: act({
    permit: ({ actor }) => may(actor, 'prepare', 'Payout'),
    schema: z.object({ executionDate: z.string().max(20).default('') }),
    run: ({ actor }, { executionDate }) => makeBatch(actor, executionDate),
  }),
  cancel: act({
    permit: ({ actor }) => may(actor, 'prepare', 'Payout'),
    schema: z.object({ batchId: z.string(), reason: z.string().max(2000).default('') }),
    run: ({ actor }, { batchId, reason }) => cancelBatch(actor, batchId, reason),
  }),
});

export default function PaymentFilesRoute() {
  const { page, today, templates, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['award', 'payment']);
  const pending = useNavigation().state === 'submitting';
  if (!page) return null;
  const { batches, waiting, mayMake } = page;
  const live = batches.filter((batch) => batch.cancelledAt === null);
  return (
    <>
      <PageHeader
        title={t('batch.title')}
        description={t('batch.description')}
        breadcrumbs={[{ label: t('finance.title'), to: '/finance' }, { label: t('batch.title') }]}
        actions={
          <>
            <ButtonLink variant="secondary" to="/finance/answers">
              {t('payment:answer.title')}
            </ButtonLink>
            <ButtonLink variant="secondary" to="/finance/templates">
              {t('template.title')}
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={answer?.refusal ?? refused} />
        {answer?.intent === 'make' && answer.value && (
          <Notice tone="success">{t('batch.madeNow', { number: answer.value.number })}</Notice>
        )}
        {answer?.intent === 'make' && answer.value && answer.value.leftOut.length > 0 && (
          <Notice tone="warning">
            {t('refusals.bankTextLong', { numbers: answer.value.leftOut.join(', ') })}
          </Notice>
        )}
        {mayMake && waiting.count === 0 && <Notice>{t('batch.nothing')}</Notice>}
        {mayMake && waiting.count > 0 && (
          <Card
            title={t('batch.make')}
            description={t('batch.makeText', { count: waiting.count, amount: yuanText(waiting.totalFen) })}
          >
            <Form method="post" className="flex flex-wrap items-end gap-4">
              <input type="hidden" name="intent" value="make" />
              <Field
                label={t('batch.executionDate')}
                errors={fieldErrors(t, answer?.refusal, 'executionDate')}
                required
              >
                <TextInput
                  name="executionDate"
                  type="date"
                  defaultValue={answer?.typed?.executionDate ?? today}
                />
              </Field>
              <Button pending={pending}>{t('batch.make')}</Button>
            </Form>
          </Card>
        )}
        <BatchesTable batches={batches} mayDownload={mayMake} />
        {mayMake && live.length > 0 && <TemplateFileCard batches={live} templates={templates} />}
      </div>
    </>
  );
}
