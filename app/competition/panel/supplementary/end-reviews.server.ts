import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { openReview } from './open-reviews.ts';

/** Ends open supplementary reviews, of one judge or one by its id, with their assignments; drafts stay as they are. @returns their ids */
export async function endReviews(
  tx: Tx,
  actor: Actor,
  which: { memberId: string } | { id: string },
  reason: string,
): Promise<string[]> {
  const open = await tx.supplementaryReview.findMany({
    where: { ...openReview, ...which },
    select: { id: true, assignmentId: true },
  });
  // A judge who saves or locks at this moment holds the assignment.
  for (const { assignmentId } of open)
    await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${assignmentId} FOR UPDATE`;
  const now = await databaseNow(tx);
  const ended: string[] = [];
  for (const { id, assignmentId } of open) {
    const { count } = await tx.supplementaryReview.updateMany({
      where: { id, ...openReview },
      data: { cancelledAt: now, cancelledById: actor.userId, cancelReason: reason },
    });
    if (count === 0) continue;
    await tx.assignment.updateMany({
      where: { id: assignmentId, cancelledAt: null },
      data: { cancelledAt: now },
    });
    ended.push(id);
  }
  return ended;
}

/** Whether a member sits only to review again, and still has something to review in the closed round. */
export async function hasOpenReview(tx: Tx, memberId: string): Promise<boolean> {
  return (await tx.supplementaryReview.count({ where: { ...openReview, memberId } })) > 0;
}
