import { db } from '#app/platform/database/client.server.ts';

/** How a supplementary review stands; `blocked`: its judge has a conflict since, and it is to be cancelled. */
export type ReviewState = 'unsigned' | 'judging' | 'done' | 'cancelled' | 'blocked';
export type ReviewLine = Awaited<ReturnType<typeof reviewsOf>>[number];

/** The supplementary reviews of a round, the newest first; the judge by their number only, and no mark. */
export async function reviewsOf(roundId: string) {
  const reviews = await db.supplementaryReview.findMany({
    where: { roundId },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    include: {
      member: { select: { state: true, drawPosition: true } },
      assignment: {
        select: { cancelledAt: true, submission: { select: { number: true, title: true } } },
      },
    },
  });
  const people = await db.user.findMany({
    where: { id: { in: reviews.map((r) => r.askedById) } },
    select: { id: true, name: true },
  });
  return reviews.map(({ member, assignment, ...r }) => ({
    id: r.id,
    trackKey: r.trackKey,
    submissionId: r.submissionId,
    rankingId: r.rankingId,
    number: assignment.submission.number ?? '',
    title: assignment.submission.title,
    judge: String(member.drawPosition),
    reason: r.reason,
    by: people.find((p) => p.id === r.askedById)?.name ?? '',
    askedAt: r.askedAt,
    endedAt: r.concludedAt ?? r.cancelledAt,
    cancelReason: r.cancelReason,
    state: stateOf(r, member.state, assignment.cancelledAt),
  }));
}

function stateOf(
  review: { concludedAt: Date | null; cancelledAt: Date | null },
  member: string,
  withdrawnAt: Date | null,
): ReviewState {
  if (review.concludedAt) return 'done';
  if (review.cancelledAt) return 'cancelled';
  if (withdrawnAt) return 'blocked';
  return member === 'committed' ? 'judging' : 'unsigned';
}
