import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { benchmarks } from '#app/competition/award/showcase/entry.ts';
import { hiddenEntries } from '#app/competition/award/showcase/read-own.server.ts';
import { listShowcase } from '#app/competition/award/showcase/read-public.server.ts';
import { ShowcaseTile } from '#app/competition/award/showcase/ShowcaseTile.tsx';
import { inLanguage } from '#app/competition/call/content.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { optionalActor } from '#app/platform/access/session.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Field } from '#app/ui/Field.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Select } from '#app/ui/Select.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';

const text = z.string().max(100).catch('').default('');
const filterSchema = z.object({
  benchmark: z.enum(benchmarks).or(z.literal('')).catch('').default(''),
  track: text,
  call: text,
});

export async function loader({ request }: LoaderFunctionArgs) {
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    title: await pageTitle(request, 'showcase:title'),
    filter,
    kinds: ['', ...benchmarks] as const,
    hidden: await hiddenEntries(await optionalActor(request)),
    ...(await listShowcase(filter)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The address of the page with what narrows it. */
function addressOf(filter: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
  return query ? `/showcase?${query}` : '/showcase';
}

export default function ShowcaseRoute() {
  const { filter, kinds, entries, counts, tracks, calls, hidden } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('showcase');
  const options = (named: typeof tracks) =>
    named.map(({ key, name }) => ({ value: key, label: inLanguage(name, i18n.language) }));
  const narrowed = filter.track !== '' || filter.call !== '';
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Tabs
        label={t('byBenchmark')}
        items={kinds.map((kind) => ({
          to: addressOf({ ...filter, benchmark: kind }),
          label: kind === '' ? t('all') : t(`benchmarks.${kind}`),
          count: counts[kind === '' ? 'all' : kind],
          current: kind === filter.benchmark,
        }))}
      />
      <FilterBar
        key={`${filter.track} ${filter.call}`}
        {...(narrowed && { clearTo: addressOf({ benchmark: filter.benchmark }) })}
      >
        {filter.benchmark !== '' && <input type="hidden" name="benchmark" value={filter.benchmark} />}
        <Field label={t('filters.track')} className="min-w-48 max-sm:w-full">
          <Select
            name="track"
            defaultValue={filter.track}
            placeholder={t('filters.allTracks')}
            options={options(tracks)}
          />
        </Field>
        <Field label={t('filters.call')} className="min-w-48 max-w-full max-sm:w-full">
          <Select
            name="call"
            defaultValue={filter.call}
            placeholder={t('filters.allCalls')}
            options={options(calls)}
          />
        </Field>
      </FilterBar>
      {entries.length === 0 ? (
        <EmptyState
          title={t(narrowed || filter.benchmark !== '' ? 'emptyFiltered' : 'empty')}
          description={t('emptyHint')}
        />
      ) : (
        <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
          {entries.map((entry) => (
            <ShowcaseTile key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {hidden.length > 0 && (
        <Card title={t('hidden.title')} description={t('hidden.text')} className="mt-10">
          <ul className="grid gap-3">
            {hidden.map(({ grantId, title, hiddenReason }) => (
              <li key={grantId}>
                <Link
                  to={`/grants/${grantId}/showcase`}
                  className="font-medium text-action underline-offset-4 hover:underline"
                >
                  {title}
                </Link>
                <p className="text-sm text-ink-faint">{hiddenReason}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
