import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { exclusionOf } from '../draw/draw.ts';
import { candidatesFor, solutionsOf } from '../draw/pool.server.ts';
import { askForCommitments } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { endReviews, hasOpenReview } from '../supplementary/end-reviews.server.ts';
import { memberLife } from './member-life.ts';

const resultSchema = z.object({ main: z.array(z.string()), reserves: z.array(z.string()) });
type TrackOfCall = { roundId: string; callId: string; trackKey: string };

/**
 * A member leaves the panel, by their own word or the secretary's. Their sheets become void and the next reserve by the draw who is
 * still eligible takes the place and is asked for the commitment. @returns the new member's id; null when no reserve is left.
 */
export async function recuseMember(
  actor: Actor,
  input: { memberId: string; reason: string },
): Promise<Outcome<string | null>> {
  const reason = input.reason.trim();
  return transaction(async (tx) => {
    const found = await tx.panelMember.findUnique({
      where: { id: input.memberId },
      select: { roundId: true },
    });
    const round = found && (await lockRound(tx, found.roundId));
    const member = await tx.panelMember.findUnique({ where: { id: input.memberId } });
    if (!round || !member) return refuse('notFound');
    const { expertId, trackKey } = member;
    const own = may(actor, 'commit', 'Assignment', { expertId });
    if (!own && !may(actor, 'manage', 'Round')) return refuse('forbidden');
    if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
    if (!allows(memberLife, member.state, 'recuseMember')) return refuse('panel.alreadyRecused');
    if (round.state === 'closed')
      return (await hasOpenReview(tx, member.id))
        ? declineReviews(tx, actor, { ...member, callId: round.callId }, reason)
        : refuse('panel.roundClosed');
    const now = await databaseNow(tx);
    await move(tx, memberLife, 'recuseMember', member.id, {
      data: { recusedAt: now, recusedReason: reason },
    });
    const { count: cancelled } = await tx.assignment.updateMany({
      where: { roundId: round.id, expertId, trackKey, cancelledAt: null },
      data: { cancelledAt: now },
    });
    const next = await nextReserve(tx, { roundId: round.id, callId: round.callId, trackKey });
    const replacement =
      next &&
      (await tx.panelMember.create({
        data: {
          roundId: round.id,
          trackKey,
          expertId: next.expertId,
          drawPosition: next.position,
          replacesId: member.id,
        },
      }));
    await audit(tx, {
      actor,
      action: 'panel.recuse',
      subject: { type: 'PanelMember', id: member.id },
      callId: round.callId,
      details: { trackKey, expertId, reason, cancelled, replacedBy: next?.expertId ?? null },
    });
    if (replacement) await askForCommitments(tx, [replacement]);
    return done(replacement?.id ?? null);
  });
}

/**
 * Who was asked for one more review declines it: the reviews still open end, and the secretary asks again. A sheet that they have locked
 * for another solution stands, and so does their place.
 */
async function declineReviews(
  tx: Tx,
  actor: Actor,
  member: { id: string; callId: string },
  reason: string,
): Promise<Outcome<null>> {
  const reviews = await endReviews(tx, actor, { memberId: member.id }, reason);
  const written = await tx.supplementaryReview.count({
    where: { memberId: member.id, concludedAt: { not: null } },
  });
  if (written === 0)
    await move(tx, memberLife, 'recuseMember', member.id, {
      data: { recusedAt: await databaseNow(tx), recusedReason: reason },
    });
  await audit(tx, {
    actor,
    action: 'review.decline',
    subject: { type: 'PanelMember', id: member.id },
    callId: member.callId,
    details: { reviews, reason },
  });
  return done(null);
}

/** The first reserve of the track's draw who was not called yet and is still eligible. */
async function nextReserve(tx: Tx, { roundId, callId, trackKey }: TrackOfCall) {
  const drawn = await tx.panelDraw.findUnique({ where: { roundId_trackKey: { roundId, trackKey } } });
  if (!drawn) return null;
  const { main, reserves } = resultSchema.parse(drawn.result);
  // Who left the panel in an earlier round is not called again.
  const called = await tx.panelMember.findMany({
    where: { trackKey, OR: [{ roundId }, { round: { callId }, state: 'recused' }] },
    select: { expertId: true },
  });
  const solutions = await solutionsOf(tx, callId, trackKey, roundId);
  const candidates = await candidatesFor(
    tx,
    solutions.map((s) => s.id),
  );
  const index = reserves.findIndex((expertId) => {
    const candidate = candidates.find((c) => c.expertId === expertId);
    return (
      candidate &&
      !called.some((c) => c.expertId === expertId) &&
      exclusionOf(candidate, trackKey, solutions.length) === null
    );
  });
  const expertId = reserves[index];
  return expertId === undefined ? null : { expertId, position: main.length + index + 1 };
}
