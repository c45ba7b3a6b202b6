import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { listMail } from '#app/platform/mail/read-mailbox.server.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const to = searchText(query, 'to');
  const page = pageOf(query);
  const mail = await listMail({ to, page });
  if (!mail) throw new Response(null, { status: 404 });
  return { title: await pageTitle(request, 'access:mailbox.title'), to, ...mail };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function Mailbox() {
  const { messages, to, page, pages, total } = useLoaderData<typeof loader>();
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('mailbox.title')} description={t('mailbox.description')} />
      <FilterBar search={{ name: 'to', value: to, label: t('mailbox.search') }} clearTo="/mailbox" />
      <Table
        caption={t('mailbox.title')}
        columns={[
          {
            key: 'subject',
            label: t('mailbox.subject'),
            primary: true,
            cell: (mail) => (
              <Link className="text-action underline" to={`/mailbox/${mail.id}`}>
                {mail.subject}
              </Link>
            ),
          },
          { key: 'to', label: t('mailbox.to'), cell: (mail) => mail.to },
          {
            key: 'at',
            label: t('mailbox.at'),
            cell: (mail) => <DateTime at={mail.receivedAt} shape="second" />,
          },
        ]}
        rows={messages}
        rowKey={(mail) => mail.id}
        empty={<EmptyState title={t('mailbox.empty')} />}
      />
      <Pagination
        page={page}
        pages={pages}
        total={total}
        href={(n) => `/mailbox?${new URLSearchParams({ to, page: String(n) })}`}
      />
    </>
  );
}
