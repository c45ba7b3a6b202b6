import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { emailSchema, resendVerification, verifyEmail } from '#app/platform/access/account.server.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { parseForm } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const cookies = await verifyEmail(request, new URL(request.url).searchParams.get('token') ?? '');
  const title = await pageTitle(request, 'access:verify.title');
  return data({ title, verified: cookies !== null }, { status: cookies ? 200 : 400, headers: cookies ?? {} });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const typed = String((await request.clone().formData()).get('email') ?? '');
  const form = await parseForm(request, emailSchema);
  const outcome = form.ok ? await resendVerification(request, form.value.email) : form;
  if (!outcome.ok) return data({ sent: false, typed, refusal: outcome.refusal }, { status: 422 });
  return { sent: true, typed, refusal: undefined };
}

export default function VerifyEmail() {
  const { verified } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  return (
    <NarrowPage title={t('verify.title')}>
      {answer?.sent ? (
        <Notice tone="success">{t('verify.resent')}</Notice>
      ) : (
        <Notice tone={verified ? 'success' : 'danger'}>
          {t(verified ? 'verify.done' : 'verify.failed')}
        </Notice>
      )}
      {answer?.refusal?.code === 'tooMany' && <RefusalNotice refusal={answer.refusal} />}
      {!verified && (
        <Form method="post" action="/verify-email" className="grid gap-5">
          <Field label={t('signIn.email')} errors={fieldErrors(t, answer?.refusal, 'email')} required>
            <TextInput name="email" type="email" autoComplete="username" defaultValue={answer?.typed} />
          </Field>
          <Button>{t('verify.resend')}</Button>
        </Form>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink
          variant={verified ? 'primary' : 'secondary'}
          to={verified ? '/provider/new' : '/sign-in'}
          reloadDocument
        >
          {t(verified ? 'verify.provider' : 'forgot.back')}
        </ButtonLink>
        {verified && (
          <ButtonLink variant="secondary" to="/" reloadDocument>
            {t('verify.go')}
          </ButtonLink>
        )}
      </div>
    </NarrowPage>
  );
}
