import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { createCall, newCallSchema } from '#app/competition/call/create-call.server.ts';
import { listOrganisedCalls } from '#app/competition/call/read-organised.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (!may(actor, 'write', 'Call')) throw new Response(null, { status: 403 });
  const calls = orThrow(await listOrganisedCalls(actor));
  return {
    title: await pageTitle(request, 'call:organise.newTitle'),
    calls: calls.ok ? calls.value.map(({ id, title }) => ({ id, title })) : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = acts({
  create: act({
    permit: ({ actor }) => may(actor, 'write', 'Call'),
    schema: newCallSchema,
    run: async ({ actor }, form) => {
      const created = await createCall(actor, form);
      if (created.ok) throw redirect(`/organise/calls/${created.value.callId}/edit`);
      return created;
    },
  }),
});

export default function NewCall() {
  const { calls } = useLoaderData<typeof loader>();
  const { refusal, typed } = useActionData<typeof action>() ?? {};
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const pending = useNavigation().state !== 'idle';
  const sources = [
    { value: '', label: t('organise.fromDefault') },
    ...calls.map((call) => ({ value: call.id, label: t('organise.fromCall', { title: say(call.title) }) })),
  ];
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('organise.title'), to: '/organise' }, { label: t('organise.newTitle') }]}
        title={t('organise.newTitle')}
        description={t('organise.newText')}
      />
      <Card className="max-w-2xl">
        <Form method="post" className="grid gap-5">
          <RefusalNotice refusal={refusal} />
          <Field
            label={t('organise.name')}
            hint={t('organise.nameHint')}
            errors={fieldErrors(t, refusal, 'title')}
            required
          >
            <TextInput name="title" maxLength={80} defaultValue={typed?.title} />
          </Field>
          <Field
            label={t('organise.slug')}
            hint={t('organise.slugHint')}
            errors={fieldErrors(t, refusal, 'slug')}
            required
          >
            <TextInput
              name="slug"
              maxLength={60}
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={typed?.slug}
            />
          </Field>
          <Field label={t('organise.from')}>
            <Select name="from" options={sources} defaultValue={typed?.from ?? ''} />
          </Field>
          <Button pending={pending} className="justify-self-start">
            {t('organise.start')}
          </Button>
        </Form>
      </Card>
    </>
  );
}
