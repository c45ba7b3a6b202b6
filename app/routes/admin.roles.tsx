import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import {
  grantRole,
  grantSchema,
  listUsers,
  revokeRole,
  revokeSchema,
} from '#app/platform/access/administer.server.ts';
import { GrantDialog } from '#app/platform/access/GrantDialog.tsx';
import { resetFactorSchema, resetSecondFactor } from '#app/platform/access/reset-second-factor.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow, parseForm } from '#app/platform/web/respond.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (!actor.roles.includes('secadmin')) throw new Response(null, { status: 403 });
  const query = new URL(request.url).searchParams;
  const asked = { text: searchText(query), page: pageOf(query) };
  // Without words the staff are listed; a search finds everyone, so that a role can be given.
  const listed = orThrow(await listUsers(actor, { ...asked, staffOnly: asked.text === '' }));
  if (!listed.ok) throw new Response(null, { status: 403 });
  return {
    title: await pageTitle(request, 'admin:grants.title'),
    asked,
    self: actor.userId,
    ...listed.value,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = Object.fromEntries(await request.clone().formData());
  if (fields.intent === 'revoke') {
    const form = await parseForm(request, revokeSchema);
    const outcome = form.ok ? orThrow(await revokeRole(actor, form.value)) : form;
    return outcome.ok
      ? { done: 'revoked' as const, refusal: undefined }
      : data({ done: null, refusal: outcome.refusal }, { status: 422 });
  }
  if (fields.intent === 'resetFactor') {
    const form = await parseForm(request, resetFactorSchema);
    const outcome = form.ok ? orThrow(await resetSecondFactor(actor, form.value)) : form;
    return outcome.ok
      ? { done: 'factorReset' as const, refusal: undefined }
      : data({ done: null, refusal: outcome.refusal }, { status: 422 });
  }
  const form = await parseForm(request, grantSchema);
  const outcome = form.ok ? orThrow(await grantRole(actor, form.value)) : form;
  return outcome.ok
    ? { done: 'granted' as const, refusal: undefined }
    : data({ done: null, refusal: outcome.refusal }, { status: 422 });
}

export default function Roles() {
  const { users, asked, page, pages, total, self } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('admin');
  return (
    <>
      <PageHeader title={t('grants.title')} description={t('grants.description')} />
      <div className="grid gap-6">
        {answer?.done && <Notice tone="success">{t(`grants.${answer.done}`)}</Notice>}
        <RefusalNotice refusal={answer?.refusal} />
        <FilterBar
          search={{ name: 'q', value: asked.text, label: t('grants.search') }}
          clearTo="/admin/roles"
        />
        <Table
          caption={t('grants.title')}
          columns={[
            {
              key: 'person',
              label: t('grants.person'),
              primary: true,
              cell: (user) => (
                <span>
                  <span className="block font-medium">{user.name}</span>
                  <span className="break-all text-ink-faint text-sm">{user.email}</span>
                </span>
              ),
            },
            {
              key: 'held',
              label: t('grants.held'),
              cell: (user) => (
                <ul className="grid gap-2">
                  {user.staffRoles.map(({ id, role }) => (
                    <li key={id} className="flex flex-wrap items-center gap-2">
                      <Badge tone="info">{t(`roles.${role}`)}</Badge>
                      {user.id !== self && (
                        <ConfirmButton
                          label={t('grants.revoke')}
                          consequences={t('grants.revokeText')}
                          fields={{ intent: 'revoke', staffRoleId: id }}
                          reason={{ name: 'reason', label: t('grants.reason'), required: true, max: 300 }}
                          variant="quiet"
                          size="small"
                        />
                      )}
                    </li>
                  ))}
                  {user.staffRoles.length === 0 && <li>{t('grants.none')}</li>}
                </ul>
              ),
            },
            {
              key: 'grant',
              label: t('grants.grant'),
              cell: (user) =>
                user.id !== self && (
                  <span className="flex flex-wrap items-center gap-2">
                    <GrantDialog
                      userId={user.id}
                      name={user.name}
                      held={user.staffRoles.map(({ role }) => role)}
                    />
                    {user.hasFactor && (
                      <ConfirmButton
                        label={t('grants.resetFactor')}
                        consequences={t('grants.resetFactorText')}
                        fields={{ intent: 'resetFactor', userId: user.id }}
                        reason={{ name: 'reason', label: t('grants.reason'), required: true, max: 300 }}
                        variant="quiet"
                        size="small"
                      />
                    )}
                  </span>
                ),
            },
          ]}
          rows={users}
          rowKey={(user) => user.id}
          empty={<EmptyState title={t('grants.empty')} />}
        />
        <Pagination
          page={page}
          pages={pages}
          total={total}
          href={(to) => `/admin/roles?${new URLSearchParams({ q: asked.text, page: String(to) })}`}
        />
      </div>
    </>
  );
}
