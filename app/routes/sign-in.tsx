import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { cookiesOf, forwardToAuth } from '#app/platform/access/forward.server.ts';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { safeReturn } from '#app/platform/web/cookies.server.ts';
import { parseForm } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

const schema = z.object({ email: z.string().trim().toLowerCase(), password: z.string() });
const next = (request: Request) => safeReturn(new URL(request.url).searchParams.get('next') ?? '/');

export async function loader({ request }: LoaderFunctionArgs) {
  if (await optionalActor(request)) throw redirect(next(request));
  return { title: await pageTitle(request, 'access:signIn.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, schema);
  if (!form.ok) return data({ email: '', problem: 'wrong' as const }, { status: 422 });
  const response = await forwardToAuth(request, '/sign-in/email', form.value);
  if (response.ok) throw redirect(next(request), { headers: cookiesOf(response) });
  const problem = response.status === 429 ? ('locked' as const) : ('wrong' as const);
  return data({ email: form.value.email, problem }, { status: response.status === 429 ? 429 : 422 });
}

export default function SignIn() {
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('access');
  const pending = useNavigation().state !== 'idle';
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t('signIn.title')} />
      <Card>
        <Form method="post" className="grid gap-5">
          {refused && <Notice tone="danger">{t(`signIn.${refused.problem}`)}</Notice>}
          <Field label={t('signIn.email')} required>
            <TextInput name="email" type="email" autoComplete="username" defaultValue={refused?.email} />
          </Field>
          <Field label={t('signIn.password')} required>
            <TextInput name="password" type="password" autoComplete="current-password" />
          </Field>
          <Button type="submit" pending={pending}>
            {t('signIn.submit')}
          </Button>
          <p>
            {t('signIn.newHere')} <Link to="/sign-up">{t('signIn.signUp')}</Link>
          </p>
        </Form>
      </Card>
    </div>
  );
}
