import type { db, Tx } from '#app/platform/database/client.server.ts';
import { reviewed } from '../conflict/derive-conflicts.server.ts';
import { standing } from '../eye/standing-conflicts.server.ts';
import { shortlistedIn } from '../round/shortlisted.server.ts';
import type { Candidate } from './draw.ts';

/** The solutions of a track before the panel, in the order of their numbers: of a later round, those on its shortlist. */
export async function solutionsOf(
  tx: Tx | typeof db,
  callId: string,
  trackKey: string,
  roundId: string | null = null,
) {
  const shortlisted = await shortlistedIn(tx, roundId);
  return tx.submission.findMany({
    where: {
      callId,
      trackKey,
      state: { in: [...reviewed] },
      ...(shortlisted && { id: { in: shortlisted } }),
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, title: true, state: true, currentVersionId: true },
  });
}

/** Every active expert with the number of live conflicts among the given solutions. */
export async function candidatesFor(
  tx: Tx | typeof db,
  submissionIds: readonly string[],
): Promise<Candidate[]> {
  const experts = await tx.expert.findMany({
    where: { active: true },
    include: {
      conflicts: {
        where: { ...standing, submissionId: { in: [...submissionIds] } },
        distinct: ['submissionId'],
        select: { submissionId: true },
      },
    },
  });
  return experts.map((e) => ({
    expertId: e.id,
    name: e.name,
    unitName: e.unitName,
    joined: e.userId !== null,
    specialties: e.specialties,
    conflicts: e.conflicts.length,
  }));
}
