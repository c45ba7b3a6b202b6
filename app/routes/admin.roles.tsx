import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  grantRole,
  grantSchema,
  listUsers,
  revokeRole,
  revokeSchema,
} from '#app/competition/administer.server.ts';
import { may } from '#app/competition/permissions.ts';
import { resetFactorSchema, resetSecondFactor } from '#app/competition/reset-second-factor.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { GrantDialog } from '#app/platform/access/GrantDialog.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
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
  if (!may(actor, 'read', 'StaffRole')) throw new Response(null, { status: 403 });
  const query = new URL(request.url).searchParams;
  const asked = { text: searchText(query), page: pageOf(query) };
  // Without words the staff are listed, and who waits for a role; a search finds everyone.
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

const permit = ({ actor }: Asking) => may(actor, 'grant', 'StaffRole');
export const action = acts({
  grant: act({ permit, schema: grantSchema, run: ({ actor }, given) => grantRole(actor, given) }),
  revoke: act({ permit, schema: revokeSchema, run: ({ actor }, given) => revokeRole(actor, given) }),
  resetFactor: act({
    permit: ({ actor }) => may(actor, 'resetFactor', 'User'),
    schema: resetFactorSchema,
    run: ({ actor }, given) => resetSecondFactor(actor, given),
  }),
});
const said = { grant: 'granted', revoke: 'revoked', resetFactor: 'factorReset' } as const;

export default function Roles() {
  const { users, asked, page, pages, total, self } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('admin');
  return (
    <>
      <PageHeader title={t('grants.title')} description={t('grants.description')} />
      <div className="grid gap-6">
        {answer && !answer.refusal && <Notice tone="success">{t(`grants.${said[answer.intent]}`)}</Notice>}
        <RefusalNotice refusal={answer?.refusal} />
        <FilterBar
          search={{ name: 'q', value: asked.text, label: t('grants.search') }}
          clearTo="/admin/roles"
        />
        <p className="text-ink-soft text-sm">{t(asked.text ? 'grants.everyone' : 'grants.hint')}</p>
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
                  {user.staffRoles.length === 0 && (
                    <li>
                      <Badge tone="warning">{t('grants.none')}</Badge>
                    </li>
                  )}
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
