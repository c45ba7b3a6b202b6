import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { publishedCall } from '#app/competition/call/in-force.server.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { listSubmissions, readListed } from '#app/competition/submission/read-all.server.ts';
import { submissionColumns } from '#app/competition/submission/submission-columns.tsx';
import { languageOf, translator } from '#app/i18n/i18n.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { shownAs, statesOf } from '#app/platform/lifecycle/lifecycle.ts';
import { pageOf, searchText } from '#app/platform/web/query.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { written } from '#app/platform/web/written.server.ts';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Pagination } from '#app/ui/Pagination.tsx';
import { Select } from '#app/ui/Select.tsx';
import { WrittenTable } from '#app/ui/Table.tsx';
import { writtenRows } from '#app/ui/written-rows.server.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const callId = params.callId ?? '';
  const query = new URL(request.url).searchParams;
  const filter = {
    trackKey: query.get('track') ?? '',
    state: query.get('state') ?? '',
    text: searchText(query),
    page: pageOf(query),
    all: query.get('all') === '1',
  };
  const listed = orThrow(await listSubmissions(actor, callId, filter));
  const inForce = listed.ok && (await publishedCall(callId));
  if (!inForce) throw new Response(null, { status: 404 });
  const { content, versionId } = inForce;
  const language = languageOf(request);
  const names = new Map(content.tracks.map(({ key, name }) => [key, inLanguage(name, language)]));
  const { lines, total, page, pages } = listed.value;
  const columns = submissionColumns(await translator(language), language);
  return {
    title: await pageTitle(request, 'submission:staff.title'),
    callId,
    filter,
    total,
    page,
    pages,
    rows: written(
      request,
      writtenRows(
        `submissions ${versionId} ${language}`,
        lines,
        (json) => {
          const row = readListed(json);
          return { ...row, track: names.get(row.trackKey) ?? row.trackKey };
        },
        columns,
      ),
    ),
    callTitle: content.title,
    tracks: content.tracks.map(({ key, name }) => ({ key, name })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function AllSubmissions() {
  const { callId, filter, rows, total, page, pages, callTitle, tracks } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('submission');
  const language = i18n.language;
  const say = useInLanguage();
  const base = `/organise/calls/${callId}/submissions`;
  const href = (changes: Record<string, string>) => {
    const query = new URLSearchParams(
      Object.entries({ track: filter.trackKey, state: filter.state, q: filter.text, ...changes }).filter(
        ([, value]) => value !== '',
      ),
    );
    return `${base}?${query}`;
  };
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: say(callTitle), to: `/organise/calls/${callId}` },
          { label: t('staff.title') },
        ]}
        title={t('staff.title')}
        description={t('staff.count', { count: total })}
        actions={
          <>
            <ButtonLink variant="secondary" to={filter.all ? href({}) : href({ all: '1' })}>
              {t(filter.all ? 'staff.paged' : 'staff.all')}
            </ButtonLink>
            <ButtonLink variant="secondary" to={`${base}/export`} reloadDocument>
              {t('staff.export')}
            </ButtonLink>
          </>
        }
      />
      <FilterBar search={{ name: 'q', value: filter.text, label: t('staff.search') }} clearTo={base}>
        <Field label={t('staff.track')}>
          <Select
            name="track"
            defaultValue={filter.trackKey}
            options={[
              { value: '', label: t('staff.any') },
              ...tracks.map((track) => ({ value: track.key, label: say(track.name) })),
            ]}
          />
        </Field>
        <Field label={t('staff.state')}>
          <Select
            name="state"
            defaultValue={filter.state}
            options={[
              { value: '', label: t('staff.any') },
              ...statesOf(submissionLife)
                .filter((s) => s !== 'draft')
                .map((s) => ({ value: s, label: t(shownAs(submissionLife, s).label) })),
            ]}
          />
        </Field>
      </FilterBar>
      {total === 0 ? (
        <EmptyState title={t('staff.empty')} />
      ) : (
        <WrittenTable caption={t('staff.title')} columns={submissionColumns(t, language)} rows={rows} />
      )}
      {!filter.all && (
        <Pagination page={page} pages={pages} total={total} href={(to) => href({ page: String(to) })} />
      )}
    </>
  );
}
