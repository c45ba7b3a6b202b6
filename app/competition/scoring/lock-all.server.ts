import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockSheet } from './lock-sheet.server.ts';

export interface LockedAll {
  locked: number;
  /** the solutions whose sheets are not complete, by number */
  incomplete: { assignmentId: string; number: string }[];
}

/** Locks every complete sheet of the judge's, each on its own, and says which are not complete. Running it twice is harmless. */
export async function lockAll(actor: Actor, roundId: string): Promise<Outcome<LockedAll>> {
  if (!actor.expertId) return refuse('forbidden');
  const waiting = await db.assignment.findMany({
    where: {
      roundId,
      expertId: actor.expertId,
      cancelledAt: null,
      NOT: { sheets: { some: { state: 'locked', reopenedBy: null } } },
    },
    orderBy: [{ trackKey: 'asc' }, { submission: { number: 'asc' } }],
    select: { id: true, submission: { select: { number: true } } },
  });
  const result: LockedAll = { locked: 0, incomplete: [] };
  for (const { id, submission } of waiting) {
    const outcome = await lockSheet(actor, id);
    if (outcome.ok) result.locked += 1;
    else if (outcome.refusal.code === 'scoring.incomplete')
      result.incomplete.push({ assignmentId: id, number: submission.number ?? '' });
    else if (outcome.refusal.code === 'scoring.roundNotOpen' || outcome.refusal.code === 'forbidden')
      return outcome;
  }
  return done(result);
}
