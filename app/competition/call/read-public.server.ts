import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Call } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { cancellationOf } from './cancellation-of.server.ts';
import { changeSchema, excerpt, wordDiff } from './changes.ts';
import { callContentSchema } from './content.ts';
import { callFacts, judgedDates } from './facts.server.ts';
import { contentOfVersion } from './in-force.server.ts';
import { phaseOf, timelineOf } from './timeline.ts';

/** The published calls, those that are open first; what a visitor's list shows. Money is fen in text. */
export async function listPublicCalls() {
  const now = await databaseNow();
  const calls = await db.call.findMany({
    where: { state: { not: 'draft' } },
    orderBy: { submissionDeadline: 'desc' },
    select: {
      slug: true,
      state: true,
      currentVersionId: true,
      opensAt: true,
      submissionDeadline: true,
      closedAt: true,
    },
  });
  const rows = await Promise.all(calls.map((call) => publicRow(call, now)));
  const order = { open: 0, coming: 1, closed: 2, cancelled: 3 };
  return rows.sort((a, b) => order[a.phase] - order[b.phase]);
}
export type PublicCallRow = Awaited<ReturnType<typeof listPublicCalls>>[number];

async function publicRow(
  {
    slug,
    state,
    currentVersionId,
    ...dates
  }: Pick<Call, 'slug' | 'state' | 'currentVersionId' | 'opensAt' | 'submissionDeadline' | 'closedAt'>,
  now: Date,
) {
  const { title, summary, organiser, tracks, timetable, award } = await contentOfVersion(
    db,
    currentVersionId ?? '',
  );
  const { opensAt, submissionDeadline } = judgedDates(dates, timetable);
  const phase = phaseOf({ now, opensAt, submissionDeadline, state });
  return {
    slug,
    title,
    summary,
    organiser,
    tracks: tracks.map((t) => t.name),
    phase,
    opensAt: opensAt.toISOString(),
    deadline: submissionDeadline.toISOString(),
    awardFen: String(award.amountFen),
  };
}

/** A call as everyone may read it: the text in force, the state of each step, which text this is. */
export async function readPublicCall(actor: Actor | null, slug: string) {
  const call = await db.call.findUnique({ where: { slug }, omit: { draft: true } });
  if (!call?.currentVersionId || !may(actor, 'read', 'Call', { state: call.state }))
    return refuse('notFound');
  const content = await contentOfVersion(db, call.currentVersionId);
  const [version, facts, fund] = await Promise.all([
    db.callVersion.findUniqueOrThrow({
      where: { id: call.currentVersionId },
      select: { number: true, publishedAt: true, changeNote: true },
    }),
    callFacts(call, content),
    db.fund.findUnique({ where: { key: content.award.fundKey }, select: { name: true, nameEn: true } }),
  ]);
  return done({
    slug,
    content,
    opensAt: facts.opensAt.toISOString(),
    deadline: facts.submissionDeadline.toISOString(),
    fund: { zh: fund?.name ?? '', en: fund?.nameEn ?? '' },
    phase: phaseOf({ ...facts, state: call.state }),
    timeline: timelineOf(facts),
    version: {
      number: version.number,
      publishedAt: version.publishedAt.toISOString(),
      note: version.changeNote,
    },
    publishedAt: call.publishedAt?.toISOString() ?? null,
    inPublicity: facts.publicityFrom !== null && facts.finalAt === null,
    announced: facts.finalAt !== null,
    closedEarly: call.state === 'closed' ? (call.closedAt?.toISOString() ?? null) : null,
    cancelled: await cancellationOf(db, call.id),
  });
}
export type PublicCall = Extract<Awaited<ReturnType<typeof readPublicCall>>, { ok: true }>['value'];

/** Every published text of a call, the newest first, with the words that changed. Also for a draft's organiser: none yet. */
export async function readVersions(actor: Actor | null, where: { slug: string } | { id: string }) {
  const call = await db.call.findUnique({ where, include: { versions: { orderBy: { number: 'desc' } } } });
  if (!call || !may(actor, 'read', 'Call', { state: call.state })) return refuse('notFound');
  const newest = call.versions[0];
  return done({
    callId: call.id,
    slug: call.slug,
    title:
      callContentSchema.shape.title.safeParse((newest?.content as { title?: unknown } | undefined)?.title)
        .data ?? null,
    versions: call.versions.map((v) => ({
      number: v.number,
      publishedAt: v.publishedAt.toISOString(),
      note: v.changeNote,
      hash: v.contentHash,
      changes: changeSchema
        .array()
        .parse(v.changes)
        .map((change) => ({ ...change, words: excerpt(wordDiff(change.before ?? '', change.after ?? '')) })),
    })),
  });
}
export type VersionRow = Extract<
  Awaited<ReturnType<typeof readVersions>>,
  { ok: true }
>['value']['versions'][number];
