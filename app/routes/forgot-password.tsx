import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { emailSchema, forgotPassword } from '#app/platform/access/reset-password.server.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: await pageTitle(request, 'access:forgot.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = openActs({
  send: openAct({
    permit: () => true,
    schema: emailSchema,
    run: ({ request }, { email }) => forgotPassword(request, email),
  }),
});

export default function ForgotPassword() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  return (
    <NarrowPage title={t('forgot.title')} description={t('forgot.description')}>
      {answer && !answer.refusal && <Notice tone="success">{t('forgot.sent')}</Notice>}
      {answer?.refusal && !answer.refusal.fields && <RefusalNotice refusal={answer.refusal} />}
      <Form method="post" className="grid gap-5">
        <Field label={t('signIn.email')} errors={fieldErrors(t, answer?.refusal, 'email')} required>
          <TextInput name="email" type="email" autoComplete="username" defaultValue={answer?.typed?.email} />
        </Field>
        <Button>{t('forgot.submit')}</Button>
      </Form>
      <Link className="text-action underline" to="/sign-in">
        {t('forgot.back')}
      </Link>
    </NarrowPage>
  );
}
