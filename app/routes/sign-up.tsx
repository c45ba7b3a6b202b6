import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLocation, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { signUp, signUpSchema } from '#app/platform/access/sign-up.server.ts';
import { returnOf } from '#app/platform/access/way-on.server.ts';
import { done } from '#app/platform/outcome.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: await pageTitle(request, 'access:signUp.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = openActs({
  signUp: openAct({
    permit: () => true,
    schema: signUpSchema,
    run: async ({ request }, typed) => {
      const asked = await signUp(request, typed, returnOf(request));
      return asked.ok ? done(typed.email) : asked;
    },
  }),
});

export default function SignUp() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  const pending = useNavigation().state !== 'idle';
  const { search } = useLocation();
  const errors = (name: string) => fieldErrors(t, answer?.refusal, name);
  if (answer && !answer.refusal) {
    return (
      <NarrowPage title={t('signUp.sentTitle')}>
        <Notice tone="success">{t('signUp.sent', { email: answer.value })}</Notice>
        <Link className="text-action underline" to={`/sign-in${search}`}>
          {t('forgot.back')}
        </Link>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t('signUp.title')} description={t('signUp.description')}>
      {answer?.refusal && !answer.refusal.fields && <RefusalNotice refusal={answer.refusal} />}
      <Form method="post" className="grid gap-5">
        <Field label={t('signUp.name')} errors={errors('name')} required>
          <TextInput name="name" autoComplete="name" maxLength={100} defaultValue={answer?.typed?.name} />
        </Field>
        <Field label={t('signIn.email')} errors={errors('email')} required>
          <TextInput name="email" type="email" autoComplete="username" defaultValue={answer?.typed?.email} />
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
        <Link className="text-action underline" to={`/sign-in${search}`}>
          {t('signIn.submit')}
        </Link>
      </p>
    </NarrowPage>
  );
}
