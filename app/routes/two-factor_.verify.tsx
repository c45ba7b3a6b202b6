import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { secondStep } from '#app/platform/access/two-factor.server.ts';
import { safeReturn } from '#app/platform/web/cookies.server.ts';
import { refusalData } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: await pageTitle(request, 'access:twoFactor.stepTitle') };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const outcome = await secondStep(request, String(form.get('code') ?? ''));
  if (!outcome.ok) return refusalData(outcome);
  throw redirect(safeReturn(new URL(request.url).searchParams.get('next') ?? '/'), {
    headers: outcome.value,
  });
}

export default function SecondStep() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  return (
    <NarrowPage title={t('twoFactor.stepTitle')} description={t('twoFactor.stepText')}>
      <Form method="post" className="grid gap-5">
        <Field label={t('twoFactor.code')} errors={fieldErrors(t, answer?.refusal, 'code')} required>
          <TextInput name="code" autoComplete="one-time-code" autoFocus />
        </Field>
        <Button>{t('twoFactor.stepSubmit')}</Button>
      </Form>
      <Link className="text-action underline" to="/sign-in">
        {t('forgot.back')}
      </Link>
    </NarrowPage>
  );
}
