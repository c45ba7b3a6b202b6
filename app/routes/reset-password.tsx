import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { resetPassword, resetSchema } from '#app/platform/access/reset-password.server.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(request, 'access:reset.title'),
    token: new URL(request.url).searchParams.get('token') ?? '',
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = openActs({
  reset: openAct({
    permit: () => true,
    schema: resetSchema,
    run: ({ request }, typed) => resetPassword(request, typed),
  }),
});

export default function ResetPassword() {
  const { token } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  if (answer && !answer.refusal) {
    return (
      <NarrowPage title={t('reset.title')}>
        <Notice tone="success">{t('reset.done')}</Notice>
        <ButtonLink to="/sign-in">{t('signIn.submit')}</ButtonLink>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t('reset.title')}>
      {answer?.refusal && !answer.refusal.fields?.password && <RefusalNotice refusal={answer.refusal} />}
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="token" value={token} />
        <Field
          label={t('reset.password')}
          hint={t('signUp.passwordHint')}
          errors={fieldErrors(t, answer?.refusal, 'password')}
          required
        >
          <TextInput name="password" type="password" autoComplete="new-password" />
        </Field>
        <Button>{t('reset.submit')}</Button>
      </Form>
      <Link className="text-action underline" to="/forgot-password">
        {t('forgot.title')}
      </Link>
    </NarrowPage>
  );
}
