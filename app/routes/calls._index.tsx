import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CallCard } from '#app/competition/call/CallCard.tsx';
import { listPublicCalls } from '#app/competition/call/read-public.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  return { title: await pageTitle(request, 'call:list.title'), calls: await listPublicCalls() };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Calls() {
  const { calls } = useLoaderData<typeof loader>();
  const { t } = useTranslation('call');
  const groups = (['open', 'coming', 'closed'] as const).map((phase) => ({
    phase,
    calls: calls.filter((c) => c.phase === phase),
  }));
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')} />
      {calls.length === 0 && <EmptyState title={t('list.empty')} description={t('list.emptyText')} />}
      <div className="grid gap-10">
        {groups
          .filter((group) => group.calls.length > 0)
          .map((group) => (
            <section key={group.phase} aria-labelledby={group.phase}>
              <h2 id={group.phase} className="mb-4 text-xl font-semibold">
                {t(`list.${group.phase}`)}
              </h2>
              <ul className="grid gap-5">
                {group.calls.map((call) => (
                  <CallCard key={call.slug} call={call} />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}
