import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { optionalActor } from '#app/platform/access/session.server.ts';
import {
  completeSchema,
  completeSignUp,
  readSignUp,
  takeSchema,
  takeSignUp,
} from '#app/platform/access/sign-up.server.ts';
import { returnOf } from '#app/platform/access/way-on.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

/** Opening the mailed link changes nothing: programs that look into mail open links, too. */
export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const title = await pageTitle(request, 'access:verify.title');
  if (query.has('done') && (await optionalActor(request)))
    return { title, token: '', pending: null, done: true, next: returnOf(request) };
  const token = query.get('token') ?? '';
  const pending = await readSignUp(token);
  return data({ title, token, pending, done: false, next: '/' }, { status: pending ? 200 : 404 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = openActs({
  complete: openAct({
    permit: () => true,
    schema: completeSchema,
    run: async ({ request }, typed) => welcome(await completeSignUp(request, typed), returnOf(request)),
  }),
  take: openAct({
    permit: () => true,
    schema: takeSchema,
    run: async ({ request }, typed) => welcome(await takeSignUp(request, typed), returnOf(request)),
  }),
});

function welcome(outcome: Outcome<Headers>, next: string): Outcome<null> {
  if (outcome.ok) {
    const to = `/verify-email?done&next=${encodeURIComponent(next)}`;
    throw redirect(to, { headers: outcome.value });
  }
  return outcome;
}

export default function VerifyEmail() {
  const { token, pending, done, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  if (done) return <Welcome next={next} />;
  if (!pending)
    return (
      <NarrowPage title={t('verify.title')}>
        <Notice tone="danger">{t('verify.failed')}</Notice>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to="/sign-up">{t('verify.again')}</ButtonLink>
          <ButtonLink variant="secondary" to="/sign-in">
            {t('forgot.back')}
          </ButtonLink>
        </div>
      </NarrowPage>
    );
  const errors = (intent: string, field: string) =>
    answer?.intent === intent ? fieldErrors(t, answer.refusal, field) : undefined;
  return (
    <NarrowPage title={t('verify.title')} description={t('verify.text', pending)}>
      <RefusalNotice refusal={answer?.refusal?.code === 'invalid' ? undefined : answer?.refusal} />
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={pending.email} autoComplete="username" readOnly />
        <Field label={t('signIn.password')} errors={errors('complete', 'password')} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button name="intent" value="complete">
          {t('verify.submit')}
        </Button>
      </Form>
      <details open={answer?.intent === 'take' || answer?.refusal?.code === 'access.notThatPassword'}>
        <summary className="cursor-pointer font-semibold">{t('verify.takeTitle')}</summary>
        <p className="my-3 text-ink-soft text-sm">{t('verify.takeText')}</p>
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="token" value={token} />
          <Field label={t('signUp.name')} errors={errors('take', 'name')} required>
            <TextInput
              name="name"
              autoComplete="name"
              maxLength={100}
              defaultValue={answer?.intent === 'take' ? answer.typed?.name : ''}
            />
          </Field>
          <Field
            label={t('reset.password')}
            hint={t('signUp.passwordHint')}
            errors={errors('take', 'password')}
            required
          >
            <TextInput name="password" type="password" autoComplete="new-password" />
          </Field>
          <Button variant="secondary" name="intent" value="take">
            {t('verify.take')}
          </Button>
        </Form>
      </details>
    </NarrowPage>
  );
}

/** @param next where they were going before they had an account: to an entry, as a rule, which a unit makes */
function Welcome({ next }: { next: string }) {
  const { t } = useTranslation('access');
  return (
    <NarrowPage title={t('verify.welcomeTitle')}>
      <Notice tone="success">{t('verify.done')}</Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={`/provider/new?next=${encodeURIComponent(next)}`}>{t('verify.provider')}</ButtonLink>
        <ButtonLink variant="secondary" to={next}>
          {t('verify.go')}
        </ButtonLink>
      </div>
    </NarrowPage>
  );
}
