import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { signUp, signUpSchema } from '#app/platform/access/account.server.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { parseForm } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: await pageTitle(request, 'access:signUp.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const typed = Object.fromEntries(await request.clone().formData());
  const form = await parseForm(request, signUpSchema);
  const outcome = form.ok ? await signUp(request, form.value) : form;
  if (!outcome.ok)
    return data(
      {
        sent: null,
        refusal: outcome.refusal,
        name: String(typed.name ?? ''),
        email: String(typed.email ?? ''),
      },
      { status: 422 },
    );
  return { sent: String(typed.email ?? ''), refusal: undefined, name: '', email: '' };
}

export default function SignUp() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  const pending = useNavigation().state !== 'idle';
  const errors = (name: string) => fieldErrors(t, answer?.refusal, name);
  if (answer?.sent) {
    return (
      <NarrowPage title={t('signUp.sentTitle')}>
        <Notice tone="success">{t('signUp.sent', { email: answer.sent })}</Notice>
        <Link className="text-action underline" to="/sign-in">
          {t('forgot.back')}
        </Link>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t('signUp.title')} description={t('signUp.description')}>
      {answer?.refusal?.code === 'tooMany' && <RefusalNotice refusal={answer.refusal} />}
      <Form method="post" className="grid gap-5">
        <Field label={t('signUp.name')} errors={errors('name')} required>
          <TextInput name="name" autoComplete="name" maxLength={100} defaultValue={answer?.name} />
        </Field>
        <Field label={t('signIn.email')} errors={errors('email')} required>
          <TextInput name="email" type="email" autoComplete="username" defaultValue={answer?.email} />
        </Field>
        <Field
          label={t('signIn.password')}
          hint={t('signUp.passwordHint')}
          errors={errors('password')}
          required
        >
          <TextInput name="password" type="password" autoComplete="new-password" />
        </Field>
        <Button pending={pending}>{t('signUp.submit')}</Button>
      </Form>
      <p>
        {t('signUp.have')}{' '}
        <Link className="text-action underline" to="/sign-in">
          {t('signIn.submit')}
        </Link>
      </p>
    </NarrowPage>
  );
}
