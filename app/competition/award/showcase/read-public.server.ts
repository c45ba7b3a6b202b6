import { callInForce } from '#app/competition/call/in-force.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { type Benchmark, benchmarks } from './entry.ts';
import { outcomesOf } from './outcomes.server.ts';
import { isReady, isShown } from './shown.server.ts';

export interface ShowcaseFilter {
  benchmark: string;
  track: string;
  call: string;
}

const shape = {
  id: true,
  benchmark: true,
  summaryZh: true,
  summaryEn: true,
  contact: true,
  showPictures: true,
  showSummary: true,
  showContact: true,
  showOutcomes: true,
  grantId: true,
  pictures: {
    where: isReady,
    orderBy: { addedAt: 'asc' },
    select: { id: true, fileId: true, altZh: true, altEn: true },
  },
  grant: {
    select: {
      submission: {
        select: { title: true, trackKey: true, callId: true, leadProvider: { select: { name: true } } },
      },
      finalList: {
        select: { announcedAt: true, selection: { select: { call: { select: { slug: true } } } } },
      },
    },
  },
} satisfies Prisma.ShowcaseEntrySelect;

type Row = Prisma.ShowcaseEntryGetPayload<{ select: typeof shape }>;

/** What of an entry is public, and nothing else: what its unit does not show is left out here, not in the page. */
async function publicPart(row: Row) {
  const { submission, finalList } = row.grant;
  const { content } = await callInForce(db, submission.callId);
  const benchmark = benchmarks.find((one) => one === row.benchmark) ?? null;
  return {
    ...{ id: row.id, benchmark, title: submission.title, unit: submission.leadProvider.name },
    slug: finalList.selection.call.slug,
    call: content.title,
    trackKey: submission.trackKey,
    track: content.tracks.find(({ key }) => key === submission.trackKey)?.name ?? {
      zh: submission.trackKey,
      en: '',
    },
    announcedAt: finalList.announcedAt,
    pictures: row.showPictures
      ? row.pictures.map(({ altZh, altEn, ...picture }) => ({ ...picture, alt: { zh: altZh, en: altEn } }))
      : [],
    summary: row.showSummary ? { zh: row.summaryZh, en: row.summaryEn } : null,
    contact: row.showContact ? row.contact : null,
  };
}
export type PublicEntry = Awaited<ReturnType<typeof publicPart>>;

type Named = { key: string; name: PublicEntry['track'] };
const distinct = (all: Named[]) => [...new Map(all.map((one) => [one.key, one])).values()];

/** The showcase for anyone, newest first, narrowed by 标杆, track and call; with what it can be narrowed by. */
export async function listShowcase(filter: ShowcaseFilter) {
  const rows = await db.showcaseEntry.findMany({
    where: isShown,
    orderBy: [{ shownAt: 'desc' }, { id: 'desc' }],
    select: shape,
  });
  const all = await Promise.all(rows.map(publicPart));
  const narrowed = all.filter(
    (entry) =>
      (filter.track === '' || entry.trackKey === filter.track) &&
      (filter.call === '' || entry.slug === filter.call),
  );
  const count = (benchmark: Benchmark) => narrowed.filter((entry) => entry.benchmark === benchmark).length;
  return {
    entries: narrowed.filter(({ benchmark }) => filter.benchmark === '' || benchmark === filter.benchmark),
    counts: {
      all: narrowed.length,
      ...(Object.fromEntries(benchmarks.map((one) => [one, count(one)])) as Record<Benchmark, number>),
    },
    tracks: distinct(all.map(({ trackKey, track }) => ({ key: trackKey, name: track }))),
    calls: distinct(all.map(({ slug, call }) => ({ key: slug, name: call }))),
  };
}

/** One entry for anyone; not found whenever it is not shown, whatever the reason. */
export async function readShowcase(entryId: string) {
  const row = await db.showcaseEntry.findFirst({ where: { id: entryId, ...isShown }, select: shape });
  if (!row) return refuse('notFound');
  return done({
    ...(await publicPart(row)),
    outcomes: row.showOutcomes ? await outcomesOf(row.grantId) : null,
  });
}
