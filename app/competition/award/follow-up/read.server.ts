import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import type { StoredDraft } from '#app/ui/draft/post-draft.ts';
import { citiesOf, draftOf, draftSchema, figures, storedOutcomeSchema } from './outcomes.ts';
import { followUpState } from './terms.ts';

/** One report, for the unit that writes it and the staff who read awards. */
export async function readFollowUp(actor: Actor, followUpId: string) {
  const row = await db.followUp.findUnique({
    where: { id: followUpId },
    include: {
      versions: { orderBy: { number: 'desc' } },
      files: { where: { removedAt: null }, orderBy: { addedAt: 'asc' } },
      grant: {
        include: { submission: { select: { title: true, leadProvider: { select: { name: true } } } } },
      },
    },
  });
  if (!row || !may(actor, 'read', 'Grant', row.grant)) return refuse('notFound');
  const { versions, files, grant } = row;
  const stored = await db.storedFile.findMany({
    where: { id: { in: files.map(({ fileId }) => fileId) }, deletedAt: null },
    select: { id: true, name: true, size: true },
  });
  const people = await db.user.findMany({
    where: { id: { in: versions.map(({ submittedById }) => submittedById) } },
    select: { id: true, name: true },
  });
  const state = followUpState(row.dueOn, toShanghaiDate(await databaseNow()), versions.length);
  const writes = may(actor, 'report', 'Grant', grant) && grant.state !== 'revoked';
  return done({
    ...{ id: row.id, months: row.months, dueOn: row.dueOn, state },
    /** whose words stay in this browser until they are sent */
    owner: actor.userId,
    ...{ grantId: grant.id, number: grant.number, title: grant.submission.title },
    unit: grant.submission.leadProvider.name,
    mayWrite: writes && state !== 'later',
    draft: draftIn(row.draft),
    draftRevision: row.draftRevision,
    draftSavedAt: row.draftSavedAt,
    files: stored.map(({ size, ...file }) => ({ ...file, bytes: Number(size) })),
    versions: versions.map(({ id, number, content, reason, submittedAt, submittedById }) => ({
      ...{ id, number, reason, submittedAt },
      by: people.find((person) => person.id === submittedById)?.name ?? '',
      fields: draftOf(storedOutcomeSchema.parse(content)),
    })),
  });
}

/** A draft as its row holds it; an empty one where nothing readable stands. */
function draftIn(stored: unknown) {
  const draft = draftSchema.safeParse(stored);
  return draft.success ? draft.data : draftSchema.parse({});
}

/** The draft as it is stored now, for a writer whose save came second; null for who may not write it. */
export async function storedFollowUp(actor: Actor, followUpId: string): Promise<StoredDraft | null> {
  const row = await db.followUp.findUnique({ where: { id: followUpId }, include: { grant: true } });
  if (!row || !may(actor, 'report', 'Grant', row.grant)) return null;
  return { fields: draftIn(row.draft), revision: row.draftRevision, savedAt: row.draftSavedAt };
}

/** The reports one award owes, for who may read the award. */
export async function followUpsOf(grantId: string) {
  const today = toShanghaiDate(await databaseNow());
  const rows = await db.followUp.findMany({
    where: { grantId },
    orderBy: { months: 'asc' },
    select: { id: true, months: true, dueOn: true, _count: { select: { versions: true } } },
  });
  return rows.map(({ _count, ...row }) => ({
    ...row,
    state: followUpState(row.dueOn, today, _count.versions),
  }));
}

export const followUpFilters = ['all', 'overdue', 'open', 'submitted', 'later'] as const;

/** Every report of awards that stand, with the newest figures, for those who run the awards; and the totals of each award's newest report. */
export async function listFollowUps(actor: Actor, filter: (typeof followUpFilters)[number]) {
  if (!may(actor, 'read', 'Fund')) return refuse('forbidden');
  const today = toShanghaiDate(await databaseNow());
  const rows = await db.followUp.findMany({
    where: { grant: { state: { not: 'revoked' } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, months: true, dueOn: true, grantId: true, remindedAfterAt: true },
      versions: { orderBy: { number: 'desc' }, take: 1 },
      grant: {
        select: {
          number: true,
          submission: { select: { title: true, leadProvider: { select: { name: true } } } },
        },
      },
    },
  });
  const reports = rows.map(({ versions, grant, ...row }) => {
    const [newest] = versions;
    return {
      ...row,
      number: grant.number,
      title: grant.submission.title,
      unit: grant.submission.leadProvider.name,
      state: followUpState(row.dueOn, today, versions.length),
      submittedAt: newest?.submittedAt ?? null,
      outcomes: newest ? storedOutcomeSchema.parse(newest.content) : null,
    };
  });
  const count = (state: string) => reports.filter((report) => report.state === state).length;
  return done({
    reports: reports.filter(({ state }) => filter === 'all' || state === filter),
    counts: {
      all: reports.length,
      overdue: count('overdue'),
      open: count('open'),
      submitted: count('submitted'),
      later: count('later'),
    },
    totals: totalsOf(reports),
  });
}

/** Figures are of the whole time since the award, so that an award's later report takes the place of its earlier one. */
function totalsOf(reports: readonly { grantId: string; months: number; outcomes: FollowUpOutcomes }[]) {
  const newest = new Map<string, NonNullable<FollowUpOutcomes>>();
  for (const { grantId, outcomes } of reports.toSorted((a, b) => a.months - b.months))
    if (outcomes) newest.set(grantId, outcomes);
  const all = [...newest.values()];
  const sums = figures.map((figure) => [figure, all.reduce((sum, o) => sum + (o[figure] ?? 0), 0)] as const);
  return {
    awards: all.length,
    figures: Object.fromEntries(sums) as Record<(typeof figures)[number], number>,
    revenueFen: all.reduce((sum, o) => sum + BigInt(o.revenueYuan ?? '0'), 0n).toString(),
    cities: new Set(all.flatMap((o) => citiesOf(o.cities))).size,
  };
}
type FollowUpOutcomes = ReturnType<typeof storedOutcomeSchema.parse> | null;
