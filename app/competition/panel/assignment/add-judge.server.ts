import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { deriveConflicts } from '../conflict/derive-conflicts.server.ts';
import { exclusionOf } from '../draw/draw.ts';
import { candidatesFor, solutionsOf } from '../draw/pool.server.ts';
import { askForCommitments } from '../mail-judges.server.ts';
import { lockRound } from '../round/lock-round.server.ts';

/** The experts who were not drawn for a track but may judge in it. */
export async function whoCanBeAdded(tx: Tx | typeof db, roundId: string, callId: string, trackKey: string) {
  const solutions = await solutionsOf(tx, callId, trackKey, roundId);
  const candidates = await candidatesFor(
    tx,
    solutions.map((s) => s.id),
  );
  const members = await tx.panelMember.findMany({ where: { roundId, trackKey }, select: { expertId: true } });
  const sitting = new Set(members.map((m) => m.expertId));
  return candidates.filter(
    (c) => !sitting.has(c.expertId) && exclusionOf(c, trackKey, solutions.length) === null,
  );
}

/**
 * Adds an expert by hand where each solution has judges of its own and the drawn do not suffice; on record with the reason, and
 * asked for the commitment like the others. @returns the new member's id.
 */
export async function addJudge(
  actor: Actor,
  input: { roundId: string; trackKey: string; expertId: string; reason: string },
): Promise<Outcome<string>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const { roundId, trackKey, expertId } = input;
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round?.rules.tracks.some((t) => t.key === trackKey)) return refuse('notFound');
    const { assignment, cooperationYears } = round.rules.panel;
    if (assignment.mode !== 'perSolution') return refuse('panel.panelScoresAll');
    if (round.state === 'closed') return refuse('panel.roundClosed');
    const drawn = await tx.panelDraw.count({ where: { roundId, trackKey } });
    if (drawn === 0) return refuse('panel.nobodyDrawn');
    await deriveConflicts(tx, round.callId, cooperationYears);
    const eligible = await whoCanBeAdded(tx, roundId, round.callId, trackKey);
    if (!eligible.some((c) => c.expertId === expertId))
      return refuse('panel.notEligible', {}, { expertId: ['panel:refusals.notEligible'] });
    const last = await tx.panelMember.aggregate({
      where: { roundId, trackKey },
      _max: { drawPosition: true },
    });
    const member = await tx.panelMember.create({
      data: {
        roundId,
        trackKey,
        expertId,
        drawPosition: (last._max.drawPosition ?? 0) + 1,
        addedById: actor.userId,
        addedReason: reason,
      },
    });
    await audit(tx, {
      actor,
      action: 'panel.add',
      subject: { type: 'PanelMember', id: member.id },
      callId: round.callId,
      details: { trackKey, expertId, reason },
    });
    await askForCommitments(tx, [member]);
    return done(member.id);
  });
}
