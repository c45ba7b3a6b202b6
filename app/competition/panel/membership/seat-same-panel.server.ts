import type { Tx } from '#app/platform/database/client.server.ts';
import { askForCommitments } from '../mail-judges.server.ts';
import { ofPanel } from '../supplementary/open-reviews.ts';

/**
 * Seats the panels of one round in the next: whoever still sits, but for those who only reviewed single solutions again, in the same order, with the record of their draw, so that a
 * reserve can take a place. Everyone signs the commitment anew, for the solutions they are to judge now.
 */
export async function seatSamePanel(
  tx: Tx,
  { from, to, trackKeys }: { from: string; to: string; trackKeys: readonly string[] },
): Promise<void> {
  const where = { roundId: from, trackKey: { in: [...trackKeys] } };
  const draws = await tx.panelDraw.findMany({ where });
  await tx.panelDraw.createMany({
    data: draws.map(
      ({ trackKey, number, reason, seed, snapshot, snapshotHash, result, drawnById, drawnAt }) => ({
        roundId: to,
        trackKey,
        number,
        reason,
        seed,
        snapshot: snapshot ?? {},
        snapshotHash,
        result: result ?? {},
        drawnById,
        drawnAt,
      }),
    ),
  });
  const sitting = await tx.panelMember.findMany({
    where: { ...where, state: { not: 'recused' }, ...ofPanel },
  });
  const seated = await tx.panelMember.createManyAndReturn({
    data: sitting.map(({ trackKey, expertId, drawPosition }) => ({
      roundId: to,
      trackKey,
      expertId,
      drawPosition,
    })),
    select: { id: true, expertId: true },
  });
  await askForCommitments(tx, seated);
}
