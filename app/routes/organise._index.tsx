import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PhaseBadge } from '#app/competition/call/PhaseBadge.tsx';
import { listOrganisedCalls } from '#app/competition/call/read-organised.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const calls = orThrow(await listOrganisedCalls(actor));
  return {
    title: await pageTitle(request, 'call:organise.title'),
    calls: calls.ok ? calls.value : [],
    mayWrite: may(actor, 'write', 'Call'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Organise() {
  const { calls, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const create = mayWrite && <ButtonLink to="/organise/calls/new">{t('organise.create')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={t('organise.title')}
        description={t('organise.description')}
        actions={calls.length > 0 && create}
      />
      {calls.length === 0 ? (
        <EmptyState title={t('organise.empty')} description={t('organise.emptyText')} actions={create} />
      ) : (
        <Table
          caption={t('organise.caption')}
          rows={calls}
          rowKey={(call) => call.id}
          columns={[
            {
              key: 'name',
              label: t('organise.name'),
              primary: true,
              cell: (call) => (
                <Link
                  to={`/organise/calls/${call.id}`}
                  className="font-medium text-action underline-offset-4 hover:underline"
                >
                  {say(call.title) || call.slug}
                </Link>
              ),
            },
            { key: 'state', label: t('organise.state'), cell: (call) => <PhaseBadge phase={call.phase} /> },
            {
              key: 'deadline',
              label: t('organise.deadline'),
              cell: (call) => (call.deadline ? <DateTime at={call.deadline} /> : '—'),
            },
            {
              key: 'submissions',
              label: t('organise.submissions'),
              numeric: true,
              cell: (call) => call.submissions,
            },
          ]}
        />
      )}
    </>
  );
}
