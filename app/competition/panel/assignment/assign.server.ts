import type { db, Tx } from '#app/platform/database/client.server.ts';
import { solutionsOf } from '../draw/pool.server.ts';
import { standingConflicts } from '../eye/standing-conflicts.server.ts';
import { type AssignmentPlan, planAssignments } from './assignment.ts';

interface TrackOfRound {
  roundId: string;
  callId: string;
  trackKey: string;
  size: number;
}

/** Who of these experts would judge what in a track, by the conflicts alive now. */
export async function planTrack(
  tx: Tx | typeof db,
  { roundId, callId, trackKey, size }: TrackOfRound,
  expertIds: readonly string[],
): Promise<AssignmentPlan> {
  const solutions = await solutionsOf(tx, callId, trackKey, roundId);
  const submissionIds = solutions.map((s) => s.id);
  const conflicts = await standingConflicts(tx, {
    expertId: { in: [...expertIds] },
    submissionId: { in: submissionIds },
  });
  return planAssignments(expertIds, submissionIds, conflicts, size);
}

/** Writes the assignments of these experts in a track; those there already are left as they are. */
export async function assign(
  tx: Tx,
  track: TrackOfRound,
  expertIds: readonly string[],
): Promise<AssignmentPlan> {
  const plan = await planTrack(tx, track, expertIds);
  const versions = new Map(
    (await solutionsOf(tx, track.callId, track.trackKey, track.roundId)).map((s) => [
      s.id,
      s.currentVersionId,
    ]),
  );
  await tx.assignment.createMany({
    data: plan.pairs.flatMap(({ expertId, submissionId }) => {
      const versionId = versions.get(submissionId);
      return versionId
        ? [{ roundId: track.roundId, trackKey: track.trackKey, expertId, submissionId, versionId }]
        : [];
    }),
    skipDuplicates: true,
  });
  return plan;
}
