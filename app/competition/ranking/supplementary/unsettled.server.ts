import { openReview } from '#app/competition/panel/supplementary/open-reviews.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { refuse } from '#app/platform/outcome.ts';

/**
 * Why a call may not go on from its rankings: a supplementary review is open, or one is done and no ranking has taken it in yet. Null:
 * it may. The database says the same (triggers `after_reviews`).
 */
export async function unsettledReviews(tx: Tx, callId: string) {
  const reviews = await tx.supplementaryReview.findMany({
    where: { round: { callId }, cancelledAt: null },
    select: { roundId: true, trackKey: true, rankingId: true, concludedAt: true },
  });
  if (reviews.some((r) => r.concludedAt === null)) return refuse('ranking.reviewOpen');
  for (const { roundId, trackKey, rankingId } of reviews) {
    const newest = await tx.ranking.findFirst({
      where: { roundId, trackKey },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    });
    if (newest?.id === rankingId) return refuse('ranking.reviewNotRanked');
  }
  return null;
}

/** Whether a supplementary review of the round is open: then nothing is ranked. */
export async function reviewsAreOpen(tx: Tx, roundId: string): Promise<boolean> {
  return (await tx.supplementaryReview.count({ where: { ...openReview, roundId } })) > 0;
}
