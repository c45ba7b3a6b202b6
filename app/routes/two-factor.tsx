import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { EnrolmentForm } from '#app/platform/access/EnrolmentForm.tsx';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import {
  beginTwoFactor,
  confirmTwoFactor,
  endTwoFactor,
  enrolment,
} from '#app/platform/access/two-factor.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const required = actor.roles.length > 0 && config().STAFF_TWO_FACTOR === 'required';
  return { title: await pageTitle(request, 'access:twoFactor.title'), on: actor.twoFactor, required };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  if (text('intent') === 'end') {
    const ended = await endTwoFactor(request, actor, text('password'));
    if (ended.ok) throw redirect('/two-factor', { headers: ended.value });
    return data({ enrolment: null, refusal: ended.refusal }, { status: 422 });
  }
  if (text('intent') === 'begin') {
    const begun = await beginTwoFactor(request, text('password'));
    return begun.ok
      ? { enrolment: begun.value, refusal: undefined }
      : data({ enrolment: null, refusal: begun.refusal }, { status: 422 });
  }
  const confirmed = await confirmTwoFactor(request, actor, text('code').replaceAll(/\s/g, ''));
  if (confirmed.ok) throw redirect('/two-factor', { headers: confirmed.value });
  return data(
    {
      enrolment: await enrolment(text('uri'), form.getAll('backupCode').map(String)),
      refusal: confirmed.refusal,
    },
    { status: 422 },
  );
}

export default function TwoFactor() {
  const { on, required } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  if (answer?.enrolment) return <EnrolmentForm enrolment={answer.enrolment} refusal={answer.refusal} />;
  return (
    <NarrowPage title={t('twoFactor.title')} description={t('twoFactor.description')}>
      <Notice tone={on ? 'success' : 'warning'}>
        {t(on ? 'twoFactor.on' : required ? 'twoFactor.required' : 'twoFactor.off')}
      </Notice>
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="intent" value={on ? 'end' : 'begin'} />
        <Field label={t('twoFactor.password')} errors={fieldErrors(t, answer?.refusal, 'password')} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button variant={on ? 'danger' : 'primary'}>{t(on ? 'twoFactor.end' : 'twoFactor.begin')}</Button>
      </Form>
    </NarrowPage>
  );
}
