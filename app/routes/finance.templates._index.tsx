import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listTemplates } from '#app/competition/payment/template/read-templates.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const list = orThrow(await listTemplates(await requireActor(request)));
  return { title: await pageTitle(request, 'award:template.title'), list: list.ok ? list.value : null };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function TemplatesRoute() {
  const { list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('award');
  if (!list) return null;
  return (
    <>
      <PageHeader
        title={t('template.title')}
        description={t('template.description')}
        actions={list.mayWrite && <ButtonLink to="/finance/templates/new">{t('template.new')}</ButtonLink>}
      />
      <Table
        caption={t('template.title')}
        rows={list.templates}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('template.none')} description={t('template.noneText')} />}
        columns={[
          {
            key: 'name',
            label: t('template.name'),
            primary: true,
            cell: ({ id, name }) => (
              <Link className="text-action underline" to={`/finance/templates/${id}`}>
                {name}
              </Link>
            ),
          },
          { key: 'format', label: t('template.format'), cell: ({ format }) => format.toUpperCase() },
          {
            key: 'columns',
            label: t('template.columnCount'),
            numeric: true,
            cell: ({ columns }) => columns,
          },
          { key: 'version', label: t('template.version'), numeric: true, cell: ({ version }) => version },
          { key: 'at', label: t('template.savedAt'), cell: ({ savedAt }) => <DateTime at={savedAt} /> },
        ]}
      />
    </>
  );
}
