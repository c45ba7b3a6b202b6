import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLocation, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { signIn } from '#app/platform/access/sign-in.server.ts';
import { returnOf, wayOn } from '#app/platform/access/way-on.server.ts';
import { refuse } from '#app/platform/outcome.ts';
import { plainAddress } from '#app/platform/typed.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  if (await optionalActor(request)) throw redirect(returnOf(request));
  return { title: await pageTitle(request, 'access:signIn.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = openActs({
  signIn: openAct({
    permit: () => true,
    schema: z.object({ email: z.string().transform(plainAddress), password: z.string().max(200) }),
    run: async ({ request }, typed) => {
      const answer = await signIn(request, typed);
      const next = returnOf(request);
      if (answer.kind === 'done')
        throw redirect(await wayOn(answer.userId, next), { headers: answer.headers });
      if (answer.kind === 'secondFactor')
        throw redirect(`/two-factor/verify?next=${encodeURIComponent(next)}`, { headers: answer.headers });
      return answer.kind === 'wrong'
        ? refuse('access.signInWrong')
        : refuse(`access.${answer.kind === 'locked' ? 'signInLocked' : 'signInNetwork'}`, {
            minutes: answer.minutes,
          });
    },
  }),
});

export default function SignIn() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  const pending = useNavigation().state !== 'idle';
  const { search } = useLocation();
  return (
    <NarrowPage title={t('signIn.title')}>
      <Form method="post" className="grid gap-5">
        <RefusalNotice refusal={answer?.refusal} />
        <Field label={t('signIn.email')} required>
          <TextInput name="email" type="email" autoComplete="username" defaultValue={answer?.typed?.email} />
        </Field>
        <Field label={t('signIn.password')} required>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <Button pending={pending}>{t('signIn.submit')}</Button>
      </Form>
      <p className="flex flex-wrap justify-between gap-3">
        <span>
          {t('signIn.newHere')}{' '}
          <Link className="text-action underline" to={`/sign-up${search}`}>
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
