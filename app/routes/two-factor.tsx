import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { mustHaveFactor } from '#app/platform/access/admitted.server.ts';
import { EnrolmentForm } from '#app/platform/access/EnrolmentForm.tsx';
import { FactorForm } from '#app/platform/access/FactorForm.tsx';
import { NarrowPage } from '#app/platform/access/NarrowPage.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import {
  abandonEnrolment,
  beginTwoFactor,
  confirmTwoFactor,
  endTwoFactor,
  readEnrolment,
} from '#app/platform/access/two-factor.server.ts';
import { returnOf } from '#app/platform/access/way-on.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Notice } from '#app/ui/Notice.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return {
    title: await pageTitle(request, 'access:twoFactor.title'),
    on: actor.twoFactor,
    required: mustHaveFactor(actor),
    enrolment: await readEnrolment(request, actor),
    next: returnOf(request),
    justDone: new URL(request.url).searchParams.has('done'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const code = z.string().max(100).default('');
const withPassword = z.object({ password: z.string().max(200), code });

/** Back to this page by a redirect, so that a reload sends no code again; where one was going is kept. */
function again(request: Request, done: boolean): never {
  const next = returnOf(request);
  const query = new URLSearchParams({ ...(next !== '/' && { next }), ...(done && { done: '' }) });
  throw redirect(`/two-factor${query.size ? `?${query}` : ''}`);
}

export const action = acts({
  begin: act({
    permit: () => true,
    schema: withPassword,
    run: async ({ request, actor }, typed) => {
      const begun = await beginTwoFactor(request, actor, typed);
      return begun.ok ? again(request, false) : begun;
    },
  }),
  confirm: act({
    permit: () => true,
    schema: z.object({ code }),
    run: async ({ request, actor }, typed) => {
      const confirmed = await confirmTwoFactor(request, actor, typed.code);
      return confirmed.ok ? again(request, true) : confirmed;
    },
  }),
  abandon: act({
    permit: () => true,
    schema: z.object({}),
    run: async ({ request, actor }) => {
      await abandonEnrolment(actor);
      return again(request, false);
    },
  }),
  end: act({
    permit: () => true,
    schema: withPassword,
    run: async ({ request, actor }, typed) => {
      const ended = await endTwoFactor(request, actor, typed);
      return ended.ok ? again(request, false) : ended;
    },
  }),
});

export default function TwoFactor() {
  const { on, required, enrolment, next, justDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('access');
  if (enrolment) return <EnrolmentForm enrolment={enrolment} refusal={answer?.refusal} />;
  const refusalOf = (intent: string) => (answer?.intent === intent ? answer.refusal : undefined);
  return (
    <NarrowPage title={t('twoFactor.title')} description={t('twoFactor.description')}>
      <Notice tone={on ? 'success' : 'warning'}>
        {t(
          on
            ? justDone
              ? 'twoFactor.enrolled'
              : 'twoFactor.on'
            : required
              ? 'twoFactor.required'
              : 'twoFactor.off',
        )}
      </Notice>
      {on && (justDone || next !== '/') && <ButtonLink to={next}>{t('twoFactor.goOn')}</ButtonLink>}
      {!on && <FactorForm intent="begin" refusal={refusalOf('begin') ?? refusalOf('confirm')} />}
      {on && (
        <>
          <FactorForm intent="change" refusal={refusalOf('begin')} />
          {!required && <FactorForm intent="end" refusal={refusalOf('end')} />}
        </>
      )}
    </NarrowPage>
  );
}
