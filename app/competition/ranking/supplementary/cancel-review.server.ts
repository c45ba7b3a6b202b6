import { tellReviewCancelled } from '#app/competition/panel/mail-judges.server.ts';
import { lockRound } from '#app/competition/panel/round/lock-round.server.ts';
import { endReviews } from '#app/competition/panel/supplementary/end-reviews.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** Cancels an open supplementary review with a reason: the judge no longer sees the solution, and what they typed does not count. */
export async function cancelReview(actor: Actor, reviewId: string, why: string): Promise<Outcome<null>> {
  if (!may(actor, 'ask', 'SupplementaryReview')) return refuse('forbidden');
  const reason = why.trim().slice(0, 500);
  if (reason.length < 2)
    return refuse('ranking.reviewReason', {}, { reason: ['ranking:errors.reviewReason'] });
  return transaction(async (tx) => {
    const review = await tx.supplementaryReview.findUnique({
      where: { id: reviewId },
      include: { assignment: { select: { expertId: true, submission: { select: { number: true } } } } },
    });
    const round = review && (await lockRound(tx, review.roundId));
    if (!round) return refuse('notFound');
    const ended = await endReviews(tx, actor, { id: review.id }, reason);
    if (ended.length === 0) return refuse('ranking.reviewEnded');
    await audit(tx, {
      actor,
      action: 'review.cancel',
      subject: { type: 'SupplementaryReview', id: review.id },
      callId: round.callId,
      details: { reason },
    });
    const { expertId, submission } = review.assignment;
    await tellReviewCancelled(tx, expertId, submission.number ?? '');
    return done(null);
  });
}
