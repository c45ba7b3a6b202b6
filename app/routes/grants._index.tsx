import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { grantLife } from '#app/competition/award/grant-life.ts';
import { myGrants } from '#app/competition/award/read-grants.server.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Money } from '#app/ui/Money.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { title: await pageTitle(request, 'award:mine.title'), grants: await myGrants(actor) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function GrantsRoute() {
  const { grants } = useLoaderData<typeof loader>();
  const { t } = useTranslation('award');
  return (
    <>
      <PageHeader title={t('mine.title')} description={t('mine.description')} />
      <Table
        caption={t('mine.title')}
        rows={grants}
        rowKey={(grant) => grant.id}
        empty={<EmptyState title={t('mine.empty')} description={t('mine.emptyHint')} />}
        columns={[
          { key: 'number', label: t('mine.number'), cell: (grant) => grant.number },
          {
            key: 'solution',
            label: t('mine.solution'),
            primary: true,
            cell: (grant) => grant.submission.title,
          },
          {
            key: 'amount',
            label: t('mine.amount'),
            numeric: true,
            cell: (grant) => <Money fen={grant.amountFen} />,
          },
          {
            key: 'state',
            label: t('mine.state'),
            cell: (grant) => <LifeBadge life={grantLife} state={grant.state} />,
          },
          {
            key: 'at',
            label: t('mine.announcedAt'),
            cell: (grant) => <DateTime at={grant.announcedAt} shape="date" />,
          },
          {
            key: 'open',
            label: t('mine.open'),
            hideLabel: true,
            cell: (grant) => (
              <ButtonLink
                size="small"
                variant={grant.state === 'granted' ? 'primary' : 'secondary'}
                to={`/grants/${grant.id}`}
              >
                {t(grant.state === 'granted' ? 'mine.act' : 'mine.open')}
              </ButtonLink>
            ),
          },
        ]}
      />
    </>
  );
}
