import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  createAccount,
  listUsers,
  newAccountSchema,
  setDisabled,
} from '#app/competition/administer.server.ts';
import { may } from '#app/competition/permissions.ts';
import { formatList } from '#app/i18n/format.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
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
  if (!may(actor, 'manage', 'User')) throw new Response(null, { status: 403 });
  const query = new URL(request.url).searchParams;
  const asked = { text: searchText(query), page: pageOf(query) };
  const listed = orThrow(await listUsers(actor, asked));
  if (!listed.ok) throw new Response(null, { status: 403 });
  return { title: await pageTitle(request, 'admin:users.title'), asked, self: actor.userId, ...listed.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const permit = ({ actor }: Asking) => may(actor, 'manage', 'User');
const one = z.object({ userId: z.string().min(1) });
export const action = acts({
  create: act({ permit, schema: newAccountSchema, run: ({ actor }, person) => createAccount(actor, person) }),
  disable: act({
    permit,
    schema: one,
    run: ({ actor }, { userId }) => setDisabled(actor, { userId, disabled: true }),
  }),
  enable: act({
    permit,
    schema: one,
    run: ({ actor }, { userId }) => setDisabled(actor, { userId, disabled: false }),
  }),
});

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
  const creating = answer?.intent === 'create' ? answer : undefined;
  const created = creating !== undefined && !creating.refusal;
  const { t, i18n } = useTranslation('admin');
  return (
    <>
      <PageHeader title={t('users.title')} description={t('users.description')} />
      <div className="grid gap-6">
        {created && <Notice tone="success">{t('users.created_')}</Notice>}
        <RefusalNotice refusal={creating ? undefined : answer?.refusal} />
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
            key={String(created)}
            className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
          >
            <input type="hidden" name="intent" value="create" />
            <Field label={t('users.name')} errors={fieldErrors(t, creating?.refusal, 'name')} required>
              <TextInput name="name" maxLength={100} defaultValue={creating?.typed?.name} />
            </Field>
            <Field label={t('users.email')} errors={fieldErrors(t, creating?.refusal, 'email')} required>
              <TextInput name="email" type="email" defaultValue={creating?.typed?.email} />
            </Field>
            <Button>{t('users.createSubmit')}</Button>
          </Form>
        </Card>
      </div>
    </>
  );
}
