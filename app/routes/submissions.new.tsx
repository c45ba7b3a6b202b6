import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';

import { may } from '#app/competition/permissions.ts';
import { openCalls, unitsToEnter } from '#app/competition/submission/open-calls.server.ts';
import { startDraft, startSchema } from '#app/competition/submission/start-draft.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Field } from '#app/ui/Field.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const [calls, units] = await Promise.all([openCalls(), unitsToEnter(actor)]);
  const asked = new URL(request.url).searchParams.get('call');
  return {
    title: await pageTitle(request, 'submission:new.title'),
    calls,
    units,
    chosen: calls.find((call) => call.slug === asked)?.id ?? calls[0]?.id ?? '',
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = acts({
  start: act({
    permit: ({ actor }) =>
      actor.providers.some(({ id }) => may(actor, 'draft', 'Submission', { leadProviderId: id })),
    schema: startSchema,
    async run({ actor }, entry) {
      const outcome = await startDraft(actor, entry);
      if (outcome.ok) throw redirect(`/submissions/${outcome.value}/edit`);
      return outcome;
    },
  }),
});

export default function NewSubmission() {
  const { calls, units, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname, search } = useLocation();
  const { t } = useTranslation('submission');
  const say = useInLanguage();
  const [callId, setCallId] = useState(answer?.typed?.callId ?? chosen);
  const tracks = calls.find((call) => call.id === callId)?.tracks ?? [];
  const errors = (name: string) => fieldErrors(t, answer?.refusal, name);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('mine.title'), to: '/submissions' }, { label: t('new.title') }]}
        title={t('new.title')}
        description={t('new.description')}
      />
      {units.length === 0 ? (
        <EmptyState
          title={t('new.noProvider')}
          description={t('new.noProviderText')}
          actions={
            <ButtonLink to={`/provider/new?next=${encodeURIComponent(pathname + search)}`}>
              {t('new.register')}
            </ButtonLink>
          }
        />
      ) : calls.length === 0 ? (
        <EmptyState
          title={t('new.noCall')}
          actions={<ButtonLink to="/calls">{t('mine.toCalls')}</ButtonLink>}
        />
      ) : (
        <Card className="max-w-2xl">
          <Form method="post" className="grid gap-5">
            <RefusalNotice refusal={answer?.refusal} />
            <Field label={t('new.call')} errors={errors('callId')} required>
              <Select
                name="callId"
                value={callId}
                onChange={(e) => setCallId(e.target.value)}
                options={calls.map((call) => ({ value: call.id, label: say(call.title) }))}
              />
            </Field>
            <Field label={t('new.track')} errors={errors('trackKey')} required>
              <Select
                key={callId}
                name="trackKey"
                defaultValue={answer?.typed?.trackKey}
                options={tracks.map((track) => ({ value: track.key, label: say(track.name) }))}
              />
            </Field>
            <Field label={t('new.provider')} errors={errors('providerId')} required>
              <Select
                name="providerId"
                defaultValue={answer?.typed?.providerId}
                options={units.map((unit) => ({
                  value: unit.id,
                  label: unit.verified ? unit.name : `${unit.name}（${t('new.unverified')}）`,
                }))}
              />
            </Field>
            <Field label={t('new.name')} hint={t('new.nameHint')}>
              <TextInput name="title" maxLength={120} defaultValue={answer?.typed?.title} />
            </Field>
            <div>
              <Button>{t('new.start')}</Button>
            </div>
          </Form>
        </Card>
      )}
    </>
  );
}
