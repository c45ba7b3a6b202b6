import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import { verificationQueue } from '#app/competition/provider/read-provider.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { pageOf } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Table } from '#app/ui/Table.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';

const states = ['pending', 'verified', 'rejected', 'unverified', 'all'] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const state = states.find((s) => s === query.get('state')) ?? 'pending';
  const page = pageOf(query);
  const queue = orThrow(await verificationQueue(actor, state === 'all' ? null : state, page));
  if (!queue.ok) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'provider:queue.title'), state, ...queue.value };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function VerificationQueue() {
  const { providers, state, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation('provider');
  return (
    <>
      <PageHeader title={t('queue.title')} description={t('queue.description')} />
      <Tabs
        label={t('fields.verification')}
        items={states.map((s) => ({
          to: `/providers?state=${s}`,
          label: s === 'all' ? t('queue.all') : t(`states:Provider.${s}.label`),
          current: s === state,
        }))}
      />
      <Table
        caption={t('queue.title')}
        columns={[
          {
            key: 'name',
            label: t('fields.name'),
            primary: true,
            cell: (row) => (
              <Link className="font-medium text-action underline" to={`/providers/${row.id}`}>
                {row.name}
              </Link>
            ),
          },
          {
            key: 'code',
            label: t('fields.creditCode'),
            cell: (row) => <span className="tabular">{row.creditCode}</span>,
          },
          { key: 'kind', label: t('fields.kind'), cell: (row) => t(`kinds.${row.kind}`) },
          {
            key: 'state',
            label: t('fields.verification'),
            cell: (row) => <LifeBadge life={providerLife} state={row.verification} />,
          },
          { key: 'at', label: t('queue.since'), cell: (row) => <DateTime at={row.askedAt} shape="date" /> },
        ]}
        rows={providers}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('queue.empty')} />}
      />
      <Pagination
        page={page}
        pages={pages}
        href={(n) => `/providers?${new URLSearchParams({ state, page: String(n) })}`}
      />
    </>
  );
}
