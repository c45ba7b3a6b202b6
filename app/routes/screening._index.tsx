import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { LifeBadge } from '#app/competition/LifeBadge.tsx';
import { screeningQueue, tracksOfCalls } from '#app/competition/screening/read-screening.server.ts';
import { screenedStates } from '#app/competition/screening/screened-states.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { shownAs } from '#app/platform/lifecycle/lifecycle.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Select } from '#app/ui/Select.tsx';
import { Table } from '#app/ui/Table.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = new URL(request.url).searchParams;
  const filter = {
    callId: query.get('callId') ?? '',
    trackKey: query.get('track') ?? '',
    state: query.get('state') ?? 'submitted',
    text: searchText(query),
    page: pageOf(query),
  };
  const queue = orThrow(await screeningQueue(actor, filter));
  if (!queue.ok) throw new Response(null, { status: 404 });
  return {
    title: await pageTitle(request, 'screening:queue.title'),
    filter,
    decided: query.get('decided') ?? '',
    tracks: await tracksOfCalls(),
    ...queue.value,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function ScreeningQueue() {
  const { rows, total, page, pages, filter, tracks, decided } = useLoaderData<typeof loader>();
  const { t } = useTranslation('screening');
  const say = useInLanguage();
  const trackName = new Map(tracks.map((track) => [track.key, say(track.name)]));
  const href = (to: number) =>
    `/screening?${new URLSearchParams({ callId: filter.callId, track: filter.trackKey, state: filter.state, q: filter.text, page: String(to) })}`;
  return (
    <>
      <PageHeader title={t('queue.title')} description={t('queue.description')} />
      {decided !== '' && (
        <Notice tone="success" className="mb-6">
          {t('queue.decided', { number: decided })}
        </Notice>
      )}
      <FilterBar search={{ name: 'q', value: filter.text, label: t('queue.search') }} clearTo="/screening">
        {filter.callId !== '' && <input type="hidden" name="callId" value={filter.callId} />}
        <Field label={t('queue.state')}>
          <Select
            name="state"
            defaultValue={filter.state}
            options={[
              ...screenedStates.map((state) => ({
                value: state,
                label: t(shownAs(submissionLife, state).label),
              })),
              { value: 'all', label: t('queue.all') },
            ]}
          />
        </Field>
        <Field label={t('queue.track')}>
          <Select
            name="track"
            defaultValue={filter.trackKey}
            options={[
              { value: '', label: t('queue.all') },
              ...tracks.map((track) => ({ value: track.key, label: say(track.name) })),
            ]}
          />
        </Field>
      </FilterBar>
      <Table
        caption={t('queue.title')}
        columns={[
          { key: 'number', label: t('queue.number'), cell: (row) => row.number },
          {
            key: 'name',
            label: t('queue.name'),
            primary: true,
            cell: (row) => (
              <Link className="font-medium text-action underline" to={`/screening/${row.id}`}>
                {row.title}
              </Link>
            ),
          },
          { key: 'unit', label: t('queue.unit'), cell: (row) => row.leadProvider.name },
          {
            key: 'track',
            label: t('queue.track'),
            cell: (row) => trackName.get(row.trackKey) ?? row.trackKey,
          },
          {
            key: 'state',
            label: t('queue.state'),
            cell: (row) => (
              <span className="flex flex-wrap gap-2">
                <LifeBadge life={submissionLife} state={row.state} />
                {row.refusalProposed && <Badge tone="warning">{t('queue.proposed')}</Badge>}
              </span>
            ),
          },
          {
            key: 'at',
            label: t('queue.submittedAt'),
            cell: (row) => (row.currentVersion ? <DateTime at={row.currentVersion.submittedAt} /> : '—'),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('queue.empty')} />}
      />
      <Pagination page={page} pages={pages} total={total} href={href} />
    </>
  );
}
