import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FollowUpTotals } from '#app/competition/award/follow-up/FollowUpTotals.tsx';
import { figures } from '#app/competition/award/follow-up/outcomes.ts';
import { followUpFilters, listFollowUps } from '#app/competition/award/follow-up/read.server.ts';
import { followUpTones } from '#app/competition/award/follow-up/tones.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import { Table } from '#app/ui/Table.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const state = new URL(request.url).searchParams.get('state');
  const filter = followUpFilters.find((one) => one === state) ?? 'all';
  const list = orThrow(await listFollowUps(actor, filter));
  if (!list.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'followUp:list.title'),
    filter,
    filters: [...followUpFilters],
    ...list.value,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function FollowUpsRoute() {
  const { reports, counts, totals, filter, filters } = useLoaderData<typeof loader>();
  const { t } = useTranslation('followUp');
  return (
    <>
      <PageHeader
        title={t('list.title')}
        description={t('list.description')}
        actions={
          <ButtonLink variant="secondary" to="/follow-ups/export" reloadDocument>
            {t('list.export')}
          </ButtonLink>
        }
      />
      <FollowUpTotals totals={totals} />
      <Tabs
        label={t('list.filters')}
        items={filters.map((one) => ({
          to: one === 'all' ? '/follow-ups' : `/follow-ups?state=${one}`,
          label: one === 'all' ? t('list.all') : t(`states.${one}`),
          count: counts[one],
          current: one === filter,
        }))}
      />
      <div className="mt-6">
        <Table
          caption={t('list.title')}
          rows={reports}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('list.empty')} description={t('list.emptyHint')} />}
          columns={[
            {
              key: 'solution',
              label: t('list.solution'),
              primary: true,
              cell: (row) => (
                <span className="grid">
                  <span>{row.title}</span>
                  <span className="text-sm font-normal text-ink-faint">
                    {row.unit} · {row.number}
                  </span>
                </span>
              ),
            },
            {
              key: 'term',
              label: t('list.term'),
              cell: (row) => (
                <span className="grid">
                  {t('term', { count: row.months })}
                  <span className="text-sm text-ink-faint">{t('card.due', { date: row.dueOn })}</span>
                </span>
              ),
            },
            {
              key: 'state',
              label: t('list.state'),
              cell: (row) => (
                <span className="grid justify-items-start gap-1">
                  <StateBadge tone={followUpTones[row.state]} label={t(`states.${row.state}`)} />
                  <span className="text-sm text-ink-faint">
                    {row.submittedAt && <DateTime at={row.submittedAt} shape="date" />}
                    {row.state === 'overdue' && row.remindedAfterAt && t('list.reminded')}
                  </span>
                </span>
              ),
            },
            {
              key: 'figures',
              label: t('list.figures'),
              cell: (row) => (
                <span className="text-sm">
                  {figures
                    .flatMap((name) => {
                      const value = row.outcomes?.[name];
                      return value ? [`${t(`fields.${name}`)} ${value}`] : [];
                    })
                    .join(' · ') || '—'}
                </span>
              ),
            },
            {
              key: 'open',
              label: t('list.open'),
              hideLabel: true,
              cell: (row) => (
                <ButtonLink
                  className="whitespace-nowrap"
                  size="small"
                  variant="secondary"
                  to={`/follow-ups/${row.id}`}
                >
                  {t('list.open')}
                </ButtonLink>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
