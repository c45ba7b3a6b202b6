import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { drawsOf, placesOf } from '../draw/standby.server.ts';
import { askForCommitments } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { nominationLife } from './nomination-life.ts';
import { whoCanBeNamed } from './who-can-be-named.server.ts';

/** Reads a nomination with its round, both locked. */
async function lockNomination(tx: Tx, nominationId: string) {
  const found = await tx.judgeNomination.findUnique({ where: { id: nominationId } });
  const round = found && (await lockRound(tx, found.roundId));
  const nomination = await tx.judgeNomination.findUnique({ where: { id: nominationId } });
  return round && nomination ? { round, nomination } : null;
}

/**
 * Another person than who named the expert seats them: they are asked for the commitment like those drawn.
 * @returns the new member's id. Refusals: `panel.nominationOwn`, `panel.nominationDecided`, and those of `whoCanBeNamed` by now
 */
export async function confirmNomination(actor: Actor, nominationId: string): Promise<Outcome<string>> {
  if (!may(actor, 'confirm', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const locked = await lockNomination(tx, nominationId);
    if (!locked) return refuse('notFound');
    const { round, nomination } = locked;
    if (!allows(nominationLife, nomination.state, 'confirmNomination'))
      return refuse('panel.nominationDecided');
    if (nomination.proposedById === actor.userId) return refuse('panel.nominationOwn');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    const { roundId, trackKey, expertId, reason, proposedById } = nomination;
    const named = await whoCanBeNamed(tx, round.rules, { roundId, callId: round.callId, trackKey });
    if (!named.ok) return named;
    if (!named.value.some((c) => c.expertId === expertId)) return refuse('panel.notEligible');
    await move(tx, nominationLife, 'confirmNomination', nominationId, {
      data: { decidedById: actor.userId },
    });
    const last = await tx.panelMember.aggregate({
      where: { roundId, trackKey },
      _max: { drawPosition: true },
    });
    const { places } = placesOf(await drawsOf(tx, { roundId, trackKey }));
    const member = await tx.panelMember.create({
      data: {
        roundId,
        trackKey,
        expertId,
        drawPosition: Math.max(last._max.drawPosition ?? 0, places.size) + 1,
        addedById: proposedById,
        addedReason: reason,
      },
    });
    await audit(tx, {
      actor,
      action: 'panel.add',
      subject: { type: 'PanelMember', id: member.id },
      callId: round.callId,
      details: { trackKey, expertId, reason, proposedById },
    });
    await askForCommitments(tx, [member]);
    return done(member.id);
  });
}

/** Sends a nomination back with a reason; who named the expert takes it back by the same act. Nobody is seated. */
export async function returnNomination(
  actor: Actor,
  input: { nominationId: string; reason: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'confirm', 'Round')) return refuse('forbidden');
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
  return transaction(async (tx) => {
    const locked = await lockNomination(tx, input.nominationId);
    if (!locked) return refuse('notFound');
    const { round, nomination } = locked;
    if (!allows(nominationLife, nomination.state, 'returnNomination'))
      return refuse('panel.nominationDecided');
    await move(tx, nominationLife, 'returnNomination', nomination.id, {
      data: { decidedById: actor.userId, decisionReason: reason },
    });
    await audit(tx, {
      actor,
      action: 'panel.returnNomination',
      subject: { type: 'JudgeNomination', id: nomination.id },
      callId: round.callId,
      details: { trackKey: nomination.trackKey, expertId: nomination.expertId, reason },
    });
    return done(null);
  });
}
