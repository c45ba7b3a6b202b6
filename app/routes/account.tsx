import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatList } from '#app/i18n/format.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
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
import { preferenceCookie } from '#app/platform/web/cookies.server.ts';
import { parseForm } from '#app/platform/web/respond.server.ts';
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
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const intent = String((await request.clone().formData()).get('intent'));
  if (intent === 'sessions') {
    await endOtherSessions(request, actor);
    return { done: 'ended' as const, refusal: undefined };
  }
  if (intent === 'password') {
    const form = await parseForm(request, changePasswordSchema);
    const outcome = form.ok ? await changePassword(request, actor, form.value) : form;
    return outcome.ok
      ? data({ done: 'changed' as const, refusal: undefined }, { headers: outcome.value })
      : data({ done: null, refusal: outcome.refusal }, { status: 422 });
  }
  const form = await parseForm(request, profileSchema);
  const outcome = form.ok ? await saveProfile(actor, form.value) : form;
  if (!outcome.ok || !form.ok)
    return data({ done: null, refusal: outcome.ok ? undefined : outcome.refusal }, { status: 422 });
  const secure = new URL(request.url).protocol === 'https:';
  return data(
    { done: 'saved' as const, refusal: undefined },
    { headers: { 'Set-Cookie': preferenceCookie('lang', form.value.locale, secure) } },
  );
}

export default function Account() {
  const { person, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation(['access', 'admin']);
  const errors = (name: string) => fieldErrors(t, answer?.refusal, name);
  return (
    <>
      <PageHeader title={t('account.title')} description={person.email} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {answer?.done && (
          <Notice tone="success" className="lg:col-span-2">
            {t(`account.${answer.done}`)}
          </Notice>
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
          <Form method="post" key={answer?.done ?? ''} className="grid gap-5">
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
