import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { stillThere } from '../draw/standby.server.ts';
import { askForCommitments } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { endReviews, hasOpenReview } from '../supplementary/end-reviews.server.ts';
import { memberLife } from './member-life.ts';
import type { ReplacingGround } from './replacing-grounds.ts';

interface Leaving {
  memberId: string;
  reason: string;
  /** 回避 unless it is said; of who leaves by their own word it is their own withdrawal */
  ground?: ReplacingGround | undefined;
}

/**
 * A member leaves the panel, by their own word or the secretary's, on the ground that is put on record. Their sheets become void and the
 * next reserve by the draws who is still eligible takes the place and is asked for the commitment.
 * @returns the new member's id; null when no reserve is left. Refusals: `panel.notAbsent` for who has submitted every sheet
 */
export async function recuseMember(actor: Actor, input: Leaving): Promise<Outcome<string | null>> {
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
    if (isOver(round.state))
      return (await hasOpenReview(tx, member.id))
        ? declineReviews(tx, actor, { ...member, callId: round.callId }, reason)
        : refuse('panel.roundClosed');
    const departure = own ? 'withdrawal' : (input.ground ?? 'recusal');
    if (departure === 'absence' && (await hasFinished(tx, { roundId: round.id, expertId, trackKey })))
      return refuse('panel.notAbsent');
    const now = await databaseNow(tx);
    await move(tx, memberLife, 'recuseMember', member.id, {
      data: { recusedAt: now, recusedReason: reason, departure },
    });
    const { count: cancelled } = await tx.assignment.updateMany({
      where: { roundId: round.id, expertId, trackKey, cancelledAt: null },
      data: { cancelledAt: now },
    });
    const { reserves } = await stillThere(tx, { roundId: round.id, callId: round.callId, trackKey });
    const next = reserves[0];
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
      action: departure === 'absence' ? 'panel.replaceAbsent' : 'panel.recuse',
      subject: { type: 'PanelMember', id: member.id },
      callId: round.callId,
      details: { trackKey, expertId, departure, reason, cancelled, replacedBy: next?.expertId ?? null },
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
      data: { recusedAt: await databaseNow(tx), recusedReason: reason, departure: 'withdrawal' },
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

/** Whether a judge has locked every sheet of the track that is theirs, and has one. */
async function hasFinished(tx: Tx, place: { roundId: string; expertId: string; trackKey: string }) {
  const own = { ...place, cancelledAt: null };
  const waiting = { NOT: { sheets: { some: { state: 'locked' as const, reopenedBy: null } } } };
  return (
    (await tx.assignment.count({ where: own })) > 0 &&
    (await tx.assignment.count({ where: { ...own, ...waiting } })) === 0
  );
}
