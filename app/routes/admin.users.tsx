import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatList } from '#app/i18n/format.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import {
  createAccount,
  listUsers,
  newAccountSchema,
  setDisabled,
} from '#app/platform/access/administer.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow, parseForm } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (!actor.roles.includes('sysadmin')) throw new Response(null, { status: 403 });
  const query = new URL(request.url).searchParams;
  const asked = { text: searchText(query), page: pageOf(query) };
  const listed = orThrow(await listUsers(actor, asked));
  if (!listed.ok) throw new Response(null, { status: 403 });
  return { title: await pageTitle(request, 'admin:users.title'), asked, self: actor.userId, ...listed.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = Object.fromEntries(await request.clone().formData());
  if (fields.intent === 'create') {
    const form = await parseForm(request, newAccountSchema);
    const outcome = form.ok ? orThrow(await createAccount(actor, form.value)) : form;
    return outcome.ok
      ? { created: true, refusal: undefined, typed: undefined }
      : data(
          {
            created: false,
            refusal: outcome.refusal,
            typed: { name: String(fields.name ?? ''), email: String(fields.email ?? '') },
          },
          { status: 422 },
        );
  }
  const outcome = orThrow(
    await setDisabled(actor, { userId: String(fields.userId ?? ''), disabled: fields.intent === 'disable' }),
  );
  return outcome.ok
    ? { created: false, refusal: undefined, typed: undefined }
    : data({ created: false, refusal: outcome.refusal, typed: undefined }, { status: 422 });
}

type Shown = { disabledAt: unknown; locked: boolean };
function stateOf(user: Shown) {
  if (user.disabledAt) return { key: 'disabled', tone: 'danger' as const };
  return user.locked
    ? { key: 'locked', tone: 'warning' as const }
    : { key: 'active', tone: 'success' as const };
}

export default function Users() {
  const { users, asked, page, pages, total, self } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, i18n } = useTranslation('admin');
  return (
    <>
      <PageHeader title={t('users.title')} description={t('users.description')} />
      <div className="grid gap-6">
        {answer?.created && <Notice tone="success">{t('users.created_')}</Notice>}
        {!answer?.typed && <RefusalNotice refusal={answer?.refusal} />}
        <FilterBar
          search={{ name: 'q', value: asked.text, label: t('users.search') }}
          clearTo="/admin/users"
        />
        <Table
          caption={t('users.title')}
          columns={[
            { key: 'name', label: t('users.name'), primary: true, cell: (user) => user.name },
            {
              key: 'email',
              label: t('users.email'),
              cell: (user) => <span className="break-all">{user.email}</span>,
            },
            {
              key: 'state',
              label: t('users.state'),
              cell: (user) => (
                <StateBadge tone={stateOf(user).tone} label={t(`users.${stateOf(user).key}`)} />
              ),
            },
            {
              key: 'roles',
              label: t('users.roles'),
              cell: (user) =>
                formatList(
                  user.staffRoles.map(({ role }) => t(`roles.${role}`)),
                  i18n.language,
                ) || '—',
            },
            {
              key: 'since',
              label: t('users.created'),
              cell: (user) => <DateTime at={user.createdAt} shape="date" />,
            },
            {
              key: 'act',
              label: t('users.disable'),
              hideLabel: true,
              cell: (user) =>
                user.id !== self && (
                  <ConfirmButton
                    label={t(
                      user.disabledAt || stateOf(user).key === 'locked' ? 'users.enable' : 'users.disable',
                    )}
                    consequences={t(
                      user.disabledAt || stateOf(user).key === 'locked'
                        ? 'users.enableText'
                        : 'users.disableText',
                    )}
                    fields={{
                      intent: user.disabledAt || stateOf(user).key === 'locked' ? 'enable' : 'disable',
                      userId: user.id,
                    }}
                    variant="quiet"
                    size="small"
                  />
                ),
            },
          ]}
          rows={users}
          rowKey={(user) => user.id}
          empty={<EmptyState title={t('users.empty')} />}
        />
        <Pagination
          page={page}
          pages={pages}
          total={total}
          href={(to) => `/admin/users?${new URLSearchParams({ q: asked.text, page: String(to) })}`}
        />
        <Card title={t('users.create')} description={t('users.createText')}>
          <Form
            method="post"
            key={String(answer?.created)}
            className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
          >
            <input type="hidden" name="intent" value="create" />
            <Field label={t('users.name')} errors={fieldErrors(t, answer?.refusal, 'name')} required>
              <TextInput name="name" maxLength={100} defaultValue={answer?.typed?.name} />
            </Field>
            <Field label={t('users.email')} errors={fieldErrors(t, answer?.refusal, 'email')} required>
              <TextInput name="email" type="email" defaultValue={answer?.typed?.email} />
            </Field>
            <Button>{t('users.createSubmit')}</Button>
          </Form>
        </Card>
      </div>
    </>
  );
}
