import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { lockSheet } from './lock-sheet.server.ts';

export interface LockedAll {
  locked: number;
  /** the solutions whose sheets are not complete, or were changed meanwhile, by number */
  incomplete: { assignmentId: string; number: string }[];
}

/**
 * Locks the judge's sheets of a round, each on its own, and says which are not complete. Running it twice is harmless.
 * @param shown the revision of each sheet that the judge was shown, by assignment: only these are locked, and only as they were shown
 */
export async function lockAll(
  actor: Actor,
  roundId: string,
  shown: ReadonlyMap<string, number>,
): Promise<Outcome<LockedAll>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const waiting = await db.assignment.findMany({
    where: {
      id: { in: [...shown.keys()] },
      roundId,
      expertId: desk.value,
      cancelledAt: null,
      NOT: { sheets: { some: { state: 'locked', reopenedBy: null } } },
    },
    orderBy: [{ trackKey: 'asc' }, { submission: { number: 'asc' } }],
    select: { id: true, submission: { select: { number: true } } },
  });
  const result: LockedAll = { locked: 0, incomplete: [] };
  for (const { id, submission } of waiting) {
    const outcome = await lockSheet(actor, id, shown.get(id));
    if (outcome.ok) result.locked += 1;
    else if (outcome.refusal.code === 'scoring.incomplete' || outcome.refusal.code === 'scoring.stale')
      result.incomplete.push({ assignmentId: id, number: submission.number ?? '' });
    else if (outcome.refusal.code === 'scoring.roundNotOpen' || outcome.refusal.code === 'forbidden')
      return outcome;
  }
  return done(result);
}
