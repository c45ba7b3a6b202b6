import { z } from 'zod';
import { deriveConflicts, reviewed } from '#app/competition/panel/conflict/derive-conflicts.server.ts';
import { askForReview } from '#app/competition/panel/mail-judges.server.ts';
import { lockRound } from '#app/competition/panel/round/lock-round.server.ts';
import { roundRule } from '#app/competition/panel/round/round-rules.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { findReviewer } from '#app/competition/panel/supplementary/find-reviewer.server.ts';
import { openReview } from '#app/competition/panel/supplementary/open-reviews.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { refusedWork } from '#app/platform/threads/refused-work.ts';
import { idField, keyField, reasonField, several } from '#app/platform/web/fields.ts';
import { readAnalysis } from '../analysis/read-analysis.server.ts';
import { LISTED } from './listed.ts';

export const askReviewsSchema = z.object({
  roundId: idField,
  trackKey: keyField,
  submissionIds: several(idField, LISTED),
  reason: reasonField.default(''),
});

/**
 * 补充评审: asks for one more review of solutions that the analysis of the newest ranking lists, after their round was closed and before winners
 * are proposed. Each gets one more judge, who signs the commitment first; nothing that is locked changes. All or none.
 * @param signal ends the analysis when nobody waits any more
 * @returns the reviews' ids
 */
export async function askReviews(
  actor: Actor,
  { roundId, trackKey, submissionIds, reason }: z.infer<typeof askReviewsSchema>,
  signal?: AbortSignal,
): Promise<Outcome<string[]>> {
  if (!may(actor, 'ask', 'SupplementaryReview')) return refuse('forbidden');
  if (submissionIds.length === 0) return refuse('ranking.reviewNothing');
  if (reason.length < 2)
    return refuse('ranking.reviewReason', {}, { reason: ['ranking:errors.reviewReason'] });
  const found = await db.round.findUnique({ where: { id: roundId }, select: { callId: true } });
  if (!found) return refuse('notFound');
  // What may take long is done before the transaction, which asks whether the ranking is still the newest: rankings never change.
  const analysed = await listedOf(actor, found.callId, trackKey, signal);
  if (!analysed.ok) return analysed;
  return transaction(async (tx) => {
    // The call first, as a proposal of winners takes it: neither slips in beside the other.
    await tx.$queryRaw`SELECT id FROM "Call" WHERE id = ${found.callId} FOR UPDATE`;
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    const { callId, rules } = round;
    if (round.state !== 'closed') return refuse('ranking.roundNotClosed');
    if (roundRule(rules, round.number).kind === 'defence') return refuse('ranking.reviewOfDefence');
    if ((await tx.round.count({ where: { callId, ...notVoid, number: { gt: round.number } } })) > 0)
      return refuse('ranking.laterRoundStarted');
    if ((await tx.selection.count({ where: { callId, state: { not: 'rejected' } } })) > 0)
      return refuse('ranking.reviewTooLate');
    const ranking = await tx.ranking.findFirst({
      where: { roundId, trackKey },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    });
    if (!ranking) return refuse('ranking.reviewNotListed');
    const { rankingId, listed } = analysed.value;
    if (rankingId !== ranking.id || !submissionIds.every((id) => listed.includes(id)))
      return refuse('ranking.reviewNotListed');
    const waiting = await tx.supplementaryReview.count({
      where: {
        roundId,
        submissionId: { in: submissionIds },
        // also one that is done and waits to be ranked: from the same ranking nothing is asked twice
        OR: [openReview, { rankingId: ranking.id, cancelledAt: null }],
      },
    });
    if (waiting > 0) return refuse('ranking.reviewAsked');
    await deriveConflicts(tx, callId, rules.panel.cooperationYears);
    const solutions = await tx.submission.findMany({
      where: { id: { in: submissionIds }, callId, trackKey, state: { in: [...reviewed] } },
      orderBy: { number: 'asc' },
      select: { id: true, number: true, trackKey: true, title: true, currentVersionId: true },
    });
    if (solutions.length < new Set(submissionIds).size) return refuse('ranking.reviewNotListed');
    const chosen: { solution: (typeof solutions)[number]; expertId: string; from: string }[] = [];
    for (const solution of solutions) {
      const reviewer = await findReviewer(tx, round, solution);
      if (!reviewer) return refuse('ranking.reviewNobody', { number: solution.number ?? '' });
      chosen.push({ solution, ...reviewer });
    }
    const made: string[] = [];
    for (const { solution, expertId, from } of chosen) {
      const member = await seat(tx, actor, { roundId, trackKey, expertId, reason });
      const assignment = await tx.assignment.create({
        data: {
          roundId,
          trackKey,
          expertId,
          submissionId: solution.id,
          versionId: await judgedVersion(tx, roundId, solution),
        },
      });
      const review = await tx.supplementaryReview.create({
        data: {
          roundId,
          trackKey,
          submissionId: solution.id,
          memberId: member.id,
          assignmentId: assignment.id,
          rankingId: ranking.id,
          reason,
          askedById: actor.userId,
        },
      });
      made.push(review.id);
      await audit(tx, {
        actor,
        action: 'review.ask',
        subject: { type: 'SupplementaryReview', id: review.id },
        callId,
        details: { submissionId: solution.id, expertId, from, reason, rankingId: ranking.id },
      });
      await askForReview(tx, member, solution.number ?? '', assignment.id);
    }
    return done(made);
  });
}

/** The newest ranking of a track and the solutions that its analysis lists, the greatest gain first. */
async function listedOf(
  actor: Actor,
  callId: string,
  trackKey: string,
  signal?: AbortSignal,
): Promise<Outcome<{ rankingId: string | null; listed: string[] }>> {
  try {
    const analysis = await readAnalysis(actor, callId, { near: true, signal });
    if (!analysis.ok) return analysis;
    const track = analysis.value.tracks.find((t) => t.key === trackKey);
    const listed = (track?.analysis.model?.nextReviews ?? []).slice(0, LISTED).map((next) => next.solution);
    return done({ rankingId: track?.rankingId ?? null, listed });
  } catch (error) {
    return refusedWork(error);
  }
}

/** The version that the others judged; it never changed since. */
async function judgedVersion(
  tx: Tx,
  roundId: string,
  solution: { id: string; currentVersionId: string | null },
): Promise<string> {
  const first = await tx.assignment.findFirst({
    where: { roundId, submissionId: solution.id },
    orderBy: { createdAt: 'asc' },
    select: { versionId: true },
  });
  return first?.versionId ?? solution.currentVersionId ?? '';
}

/** The judge's place, after everyone drawn: a new one, or the one they have from another supplementary review. */
async function seat(
  tx: Tx,
  actor: Actor,
  { reason, ...where }: { roundId: string; trackKey: string; expertId: string; reason: string },
) {
  const sitting = await tx.panelMember.findUnique({ where: { roundId_trackKey_expertId: where } });
  if (sitting) return sitting;
  const last = await tx.panelMember.aggregate({
    where: { roundId: where.roundId, trackKey: where.trackKey },
    _max: { drawPosition: true },
  });
  return tx.panelMember.create({
    data: {
      ...where,
      drawPosition: (last._max.drawPosition ?? 0) + 1,
      addedById: actor.userId,
      addedReason: reason,
    },
  });
}
