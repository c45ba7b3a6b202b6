import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { waitingFor } from '#app/competition/waiting.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    title: await pageTitle(request, 'common:desk.title'),
    rows: await waitingFor(await requireActor(request)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function Desk() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation('common');
  return (
    <>
      <PageHeader title={t('desk.title')} description={t('desk.description')} />
      {rows.length === 0 ? (
        <EmptyState title={t('desk.empty')} description={t('desk.emptyText')} />
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {rows.map(({ what, about, count, since, to }) => (
              <li
                key={`${what} ${to} ${about}`}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
              >
                <Link to={to} className="min-w-0 font-medium text-action underline [overflow-wrap:anywhere]">
                  {t(`desk.what.${what}`, { count })}
                  {about && ` · ${about}`}
                </Link>
                <span className="text-sm text-ink-soft">
                  {t('desk.since')} <DateTime at={since} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
