import { db } from '#app/platform/database/client.server.ts';
import { isLiftable, isLifted } from './conflict.ts';

/**
 * Every conflict of a call in the order it was recorded, those lifted too.
 * @param inSetup the round has not opened: some may still be lifted
 */
export async function conflictsIn(callId: string, inSetup: boolean) {
  const conflicts = await db.conflict.findMany({
    where: { callId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { expert: { select: { name: true, unitName: true } } },
  });
  const submissions = await db.submission.findMany({
    where: { id: { in: conflicts.map((c) => c.submissionId) } },
    select: { id: true, number: true, title: true },
  });
  const titles = new Map(submissions.map((s) => [s.id, `${s.number ?? ''} ${s.title}`.trim()]));
  return conflicts.map((c) => ({
    id: c.id,
    expert: c.expert.name,
    unitName: c.expert.unitName,
    solution: titles.get(c.submissionId) ?? '',
    kind: c.kind,
    source: c.source,
    reason: c.reason,
    lifted: isLifted(c),
    liftedReason: c.liftedReason,
    liftable: inSetup && isLiftable(c),
  }));
}
export type ConflictRow = Awaited<ReturnType<typeof conflictsIn>>[number];

/** The experts a conflict may be recorded for: the active ones, and whoever sat on the round. */
export async function expertsToName(roundId: string) {
  return db.expert.findMany({
    where: { OR: [{ active: true }, { memberships: { some: { roundId } } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, unitName: true },
  });
}
