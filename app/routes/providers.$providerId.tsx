import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { may } from '#app/competition/permissions.ts';
import { CreditCard } from '#app/competition/provider/credit/CreditCard.tsx';
import { localisedCheck, localNow } from '#app/competition/provider/credit/credit-form.ts';
import { decideMatch } from '#app/competition/provider/credit/decide-match.server.ts';
import { readCredit } from '#app/competition/provider/credit/read-credit.server.ts';
import { recordCheck, recordCheckSchema } from '#app/competition/provider/credit/record-check.server.ts';
import { requestCheck } from '#app/competition/provider/credit/request-check.server.ts';
import { LicenceView } from '#app/competition/provider/LicenceView.tsx';
import { ProviderData } from '#app/competition/provider/ProviderData.tsx';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import { readProvider } from '#app/competition/provider/read-provider.server.ts';
import { verifyProvider, verifySchema } from '#app/competition/provider/verify-provider.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { idField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (!may(actor, 'examine', 'Provider')) throw new Response(null, { status: 403 });
  const read = orThrow(await readProvider(actor, params.providerId ?? ''));
  if (!read.ok) throw new Response(null, { status: 404 });
  return {
    title: read.value.name,
    provider: read.value,
    mayVerify: may(actor, 'verify', 'Provider'),
    credit: await readCredit(actor, read.value.id),
    now: localNow(await databaseNow()),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const decision = z.object({ checkId: idField, note: z.string().trim().max(1000).default('') });
const mayDecide = ({ actor }: Asking) => may(actor, 'decide', 'Credit');

export const action = acts({
  verify: act({
    permit: ({ actor }) => may(actor, 'verify', 'Provider'),
    schema: verifySchema.omit({ providerId: true }),
    run: async ({ actor, params: { providerId = '' } }, form) => {
      const outcome = await verifyProvider(actor, { ...form, providerId });
      if (outcome.ok) throw redirect('/providers');
      return outcome;
    },
  }),
  askCredit: act({
    permit: ({ actor }) => may(actor, 'write', 'Credit'),
    schema: z.object({}),
    run: ({ actor, params }) => requestCheck(actor, params.providerId ?? ''),
  }),
  recordCredit: act({
    permit: ({ actor }) => may(actor, 'write', 'Credit'),
    schema: localisedCheck.pipe(recordCheckSchema.omit({ providerId: true })),
    run: ({ actor, params: { providerId = '' } }, form) => recordCheck(actor, { ...form, providerId }),
  }),
  confirmMatch: act({
    permit: mayDecide,
    schema: decision,
    run: ({ actor, params: { providerId = '' } }, { checkId, note }) =>
      decideMatch(actor, { providerId, checkId }, { confirm: true, note }),
  }),
  dismissMatch: act({
    permit: mayDecide,
    schema: decision,
    run: ({ actor, params: { providerId = '' } }, { checkId, note }) =>
      decideMatch(actor, { providerId, checkId }, { confirm: false, note }),
  }),
});

export default function VerifyProvider() {
  const { provider, mayVerify, credit, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const verified = answer?.intent === 'verify' ? answer : undefined;
  const { t } = useTranslation('provider');
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('queue.title'), ...(mayVerify && { to: '/providers' }) },
          { label: provider.name },
        ]}
        title={provider.name}
        description={<LifeBadge life={providerLife} state={provider.verification} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card title={t('page.data')}>
            <ProviderData provider={provider} />
          </Card>
          {mayVerify && provider.verification === 'pending' && (
            <Card title={t('queue.title')} description={t('queue.description')}>
              <div className="grid gap-5">
                <RefusalNotice refusal={verified?.refusal} />
                <ConfirmButton
                  label={t('queue.verify')}
                  consequences={t('queue.confirmVerify')}
                  fields={{ intent: 'verify', verdict: 'verified' }}
                />
                <Form method="post" className="grid gap-4 border-line border-t pt-5">
                  <input type="hidden" name="intent" value="verify" />
                  <input type="hidden" name="verdict" value="rejected" />
                  <Field
                    label={t('queue.rejectNote')}
                    errors={fieldErrors(t, verified?.refusal, 'note')}
                    required
                  >
                    <TextArea name="note" rows={3} max={1000} defaultValue={verified?.typed?.note} />
                  </Field>
                  <div>
                    <Button variant="secondary">{t('queue.reject')}</Button>
                  </div>
                </Form>
              </div>
            </Card>
          )}
        </div>
        <div className="grid gap-6">
          {credit && (
            <CreditCard
              providerId={provider.id}
              credit={credit}
              now={now}
              answer={verified ? undefined : answer}
            />
          )}
          <Card title={t('page.licence')}>
            <LicenceView licence={provider.licence} preview />
          </Card>
        </div>
      </div>
    </>
  );
}
