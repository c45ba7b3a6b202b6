import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { assign } from '../assignment/assign.server.ts';
import { tellJudging } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { hasOpenReview } from '../supplementary/end-reviews.server.ts';
import { commitmentHash, isSignedBy } from './commitment.ts';
import { memberLife } from './member-life.ts';

/**
 * A drawn expert signs the commitment by typing their own name; its text is kept by hash. Who replaces another in an open
 * round gets the solutions at once, but where each solution has judges of its own: there another proposal gives them.
 */
export async function signCommitment(
  actor: Actor,
  input: { memberId: string; signedName: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await tx.panelMember.findUnique({
      where: { id: input.memberId },
      select: { roundId: true },
    });
    const round = found && (await lockRound(tx, found.roundId));
    const member = await tx.panelMember.findUnique({
      where: { id: input.memberId },
      include: { expert: true },
    });
    if (!round || !member) return refuse('notFound');
    if (!may(actor, 'commit', 'Assignment', { expertId: member.expertId })) return refuse('forbidden');
    // Only who is asked for one more review still signs, and declares, once the round is closed.
    if (isOver(round.state) && !(await hasOpenReview(tx, member.id))) return refuse('panel.roundClosed');
    if (!allows(memberLife, member.state, 'signCommitment')) return refuse('panel.notWaitingForCommitment');
    const signedName = input.signedName.trim();
    if (!isSignedBy(signedName, member.expert.name))
      return refuse('panel.signedByOther', {}, { signedName: ['panel:refusals.signedByOther'] });
    const hash = commitmentHash(round.rules.panel.commitment);
    await move(tx, memberLife, 'signCommitment', member.id, {
      data: { signedName, commitmentHash: hash, committedAt: await databaseNow(tx) },
    });
    if (round.state === 'open' && round.rules.panel.assignment.mode === 'panel') {
      const { callId, rules } = round;
      await assign(tx, { roundId: round.id, callId, trackKey: member.trackKey, size: rules.panel.size }, [
        member.expertId,
      ]);
    }
    await audit(tx, {
      actor,
      action: 'panel.commit',
      subject: { type: 'PanelMember', id: member.id },
      callId: round.callId,
      details: { commitmentHash: hash },
    });
    if (round.state === 'open') await tellJudging(tx, [member.expertId]);
    return done(null);
  });
}
