import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatList } from '#app/i18n/format.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import {
  changePassword,
  changePasswordSchema,
  endOtherSessions,
  profileSchema,
  saveProfile,
  sessionsOf,
} from '#app/platform/access/account.server.ts';
import { SessionList } from '#app/platform/access/SessionList.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { preferenceCookie } from '#app/platform/web/cookies.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { userId, name, email, roles, twoFactor, locale } = await requireActor(request);
  return {
    title: await pageTitle(request, 'access:account.title'),
    person: { name, email, roles, twoFactor, locale },
    sessions: await sessionsOf(request, userId),
    said: whatWasDone(new URL(request.url).searchParams.get('done')),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const said = ['saved', 'changed', 'ended'] as const;
const whatWasDone = (text: string | null) => said.find((one) => one === text) ?? null;

/** Shown anew by a redirect: the page that follows is read with the new cookies, with JavaScript or without. */
function again(done: (typeof said)[number], headers: Headers = new Headers()): never {
  throw redirect(`/account?done=${done}`, { headers });
}

export const action = acts({
  profile: act({
    permit: () => true,
    schema: profileSchema,
    run: async ({ actor }, typed) => {
      const saved = await saveProfile(actor, typed);
      if (!saved.ok) return saved;
      return again('saved', new Headers({ 'set-cookie': preferenceCookie('lang', typed.locale) }));
    },
  }),
  password: act({
    permit: () => true,
    schema: changePasswordSchema,
    run: async ({ request, actor }, typed) => {
      const changed = await changePassword(request, actor, typed);
      return changed.ok ? again('changed', changed.value) : changed;
    },
  }),
  sessions: act({
    permit: () => true,
    schema: z.object({}),
    run: async ({ request, actor }) => {
      const ended = await endOtherSessions(request, actor);
      return ended.ok ? again('ended') : ended;
    },
  }),
});

export default function Account() {
  const { person, sessions, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(['access', 'admin']);
  const errors = (name: string) => fieldErrors(t, answer?.refusal, name);
  return (
    <>
      <PageHeader title={t('account.title')} description={person.email} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {said && !answer && (
          <Notice tone="success" className="lg:col-span-2">
            {t(`account.${said}`)}
          </Notice>
        )}
        {answer?.refusal && !answer.refusal.fields && (
          <div className="lg:col-span-2">
            <RefusalNotice refusal={answer.refusal} />
          </div>
        )}
        <Card title={t('account.profile')}>
          <Form method="post" reloadDocument className="grid gap-5">
            <input type="hidden" name="intent" value="profile" />
            <Field label={t('account.name')} errors={errors('name')} required>
              <TextInput name="name" defaultValue={person.name} maxLength={100} autoComplete="name" />
            </Field>
            <Field label={t('account.language')}>
              <Select
                name="locale"
                defaultValue={person.locale}
                options={[
                  { value: 'zh-CN', label: '简体中文' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </Field>
            <DescriptionList
              items={[
                {
                  term: t('account.roles'),
                  value:
                    formatList(
                      person.roles.map((role) => t(`admin:roles.${role}`)),
                      i18n.language,
                    ) || t('account.noRoles'),
                },
              ]}
            />
            <div>
              <Button>{t('account.save')}</Button>
            </div>
          </Form>
        </Card>
        <Card title={t('account.password')}>
          <Form method="post" key={said ?? ''} className="grid gap-5">
            <input type="hidden" name="intent" value="password" />
            <Field label={t('account.current')} errors={errors('currentPassword')} required>
              <TextInput name="currentPassword" type="password" autoComplete="current-password" />
            </Field>
            <Field
              label={t('account.new')}
              hint={t('signUp.passwordHint')}
              errors={errors('password')}
              required
            >
              <TextInput name="password" type="password" autoComplete="new-password" />
            </Field>
            <div>
              <Button>{t('account.change')}</Button>
            </div>
          </Form>
        </Card>
        <Card
          title={t('twoFactor.title')}
          description={t(person.twoFactor ? 'twoFactor.on' : 'twoFactor.off')}
        >
          <ButtonLink variant="secondary" to="/two-factor">
            {t('twoFactor.set')}
          </ButtonLink>
        </Card>
        <SessionList sessions={sessions} />
      </div>
    </>
  );
}
