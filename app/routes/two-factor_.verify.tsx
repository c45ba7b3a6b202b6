import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { secondStep, waitingForCode } from '#app/platform/access/second-step.server.ts';
import { returnOf, wayOn } from '#app/platform/access/way-on.server.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const waiting = await waitingForCode(request);
  if (!waiting) throw redirect(`/sign-in?next=${encodeURIComponent(returnOf(request))}`);
  return {
    title: await pageTitle(request, 'access:twoFactor.stepTitle'),
    lockedMinutes: waiting.lockedMinutes,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const action = openActs({
  verify: openAct({
    permit: () => true,
    schema: z.object({ code: z.string().max(100) }),
    run: async ({ request }, { code }) => {
      const outcome = await secondStep(request, code);
      if (!outcome.ok) return outcome;
      const { headers, userId } = outcome.value;
      throw redirect(await wayOn(userId, returnOf(request)), { headers });
    },
  }),
});

export default function SecondStep() {
  const { lockedMinutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  return (
    <NarrowPage title={t('twoFactor.stepTitle')} description={t('twoFactor.stepText')}>
      {lockedMinutes > 0 ? (
        <Notice tone="danger">{t('twoFactor.locked', { minutes: lockedMinutes })}</Notice>
      ) : (
        answer?.refusal && !answer.refusal.fields && <RefusalNotice refusal={answer.refusal} />
      )}
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
