import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { signIn } from '#app/platform/access/sign-in.server.ts';
import { safeReturn } from '#app/platform/web/cookies.server.ts';
import { parseForm } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
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
  const answer = await signIn(request, form.value);
  if (answer.kind === 'done') throw redirect(next(request), { headers: answer.headers });
  if (answer.kind === 'secondFactor')
    throw redirect(`/two-factor/verify?next=${encodeURIComponent(next(request))}`, {
      headers: answer.headers,
    });
  return data(
    { email: form.value.email, problem: answer.kind },
    { status: answer.kind === 'locked' ? 429 : 422 },
  );
}

export default function SignIn() {
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('access');
  const pending = useNavigation().state !== 'idle';
  return (
    <NarrowPage title={t('signIn.title')}>
      <Form method="post" className="grid gap-5">
        {refused && <Notice tone="danger">{t(`signIn.${refused.problem}`)}</Notice>}
        <Field label={t('signIn.email')} required>
          <TextInput name="email" type="email" autoComplete="username" defaultValue={refused?.email} />
        </Field>
        <Field label={t('signIn.password')} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button pending={pending}>{t('signIn.submit')}</Button>
      </Form>
      <p className="flex flex-wrap justify-between gap-3">
        <span>
          {t('signIn.newHere')}{' '}
          <Link className="text-action underline" to="/sign-up">
            {t('signIn.signUp')}
          </Link>
        </span>
        <Link className="text-action underline" to="/forgot-password">
          {t('signIn.forgot')}
        </Link>
      </p>
    </NarrowPage>
  );
}
