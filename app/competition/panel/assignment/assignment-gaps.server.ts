import type { db, Tx } from '#app/platform/database/client.server.ts';
import { solutionsOf } from '../draw/pool.server.ts';
import { roundConfigurationSchema } from '../round/round-rules.ts';
import type { AssignmentPlan } from './assignment.ts';

interface TrackOfRound {
  roundId: string;
  callId: string;
  trackKey: string;
  /** judges for each solution */
  size: number;
}

/** Where each solution has judges of its own: what is assigned in a track, and the solutions that lack judges. */
export async function assignedIn(
  tx: Tx | typeof db,
  { roundId, callId, trackKey, size }: TrackOfRound,
): Promise<AssignmentPlan> {
  const solutions = await solutionsOf(tx, callId, trackKey, roundId);
  const pairs = await tx.assignment.findMany({
    where: { roundId, trackKey, cancelledAt: null },
    select: { expertId: true, submissionId: true },
  });
  const short = solutions.flatMap(({ id }) => {
    const judges = pairs.filter((p) => p.submissionId === id).length;
    return judges < size ? [{ submissionId: id, judges }] : [];
  });
  return { pairs, short };
}

/** How many solutions of a round lack judges of their own; 0 where a panel scores all. */
export async function solutionsLacking(
  tx: Tx | typeof db,
  round: { id: string; callId: string; configuration: unknown },
): Promise<number> {
  const { tracks, panel } = roundConfigurationSchema.parse(round.configuration);
  if (panel.assignment.mode === 'panel') return 0;
  let lacking = 0;
  for (const { key } of tracks) {
    const track = { roundId: round.id, callId: round.callId, trackKey: key };
    const { short } = await assignedIn(tx, { ...track, size: panel.assignment.perSolution });
    lacking += short.length;
  }
  return lacking;
}
