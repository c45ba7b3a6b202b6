import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { tellTakenBack } from '../mail-judges.server.ts';
import { lockRound } from './lock-round.server.ts';
import { roundLife } from './round-life.ts';

interface TakeBack {
  roundId: string;
  reason: string;
}

/**
 * 撤回评审轮次: asks that a round that has not opened be taken back, with a reason. Another person does it: else a draw could be repeated
 * until it pleases. Until then the round does not open. Refusals: `panel.roundNotInSetup`, `panel.takeBackWaits`
 */
export async function proposeTakeBack(actor: Actor, input: TakeBack): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
  return transaction(async (tx) => {
    const round = await lockRound(tx, input.roundId);
    if (!round) return refuse('notFound');
    if (!allows(roundLife, round.state, 'confirmTakeBack')) return refuse('panel.roundNotInSetup');
    if (round.takeBackById !== null) return refuse('panel.takeBackWaits');
    await tx.round.update({
      where: { id: round.id },
      data: { takeBackById: actor.userId, takeBackAt: await databaseNow(tx), takeBackReason: reason },
    });
    await audit(tx, {
      actor,
      action: 'round.proposeTakeBack',
      subject: { type: 'Round', id: round.id },
      callId: round.callId,
      details: { number: round.number, reason },
    });
    return done(null);
  });
}

/**
 * Another person than who asked takes the round back. Panel, draws, nominations and assignments stay on record as void; whoever was drawn
 * is told; the round is set up again under its number, by the same rules. Refusals: `panel.noTakeBack`, `panel.takeBackOwn`
 */
export async function confirmTakeBack(actor: Actor, roundId: string): Promise<Outcome<null>> {
  if (!may(actor, 'confirm', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (!allows(roundLife, round.state, 'confirmTakeBack')) return refuse('panel.roundNotInSetup');
    if (round.takeBackById === null) return refuse('panel.noTakeBack');
    if (round.takeBackById === actor.userId) return refuse('panel.takeBackOwn');
    await tx.assignment.updateMany({
      where: { roundId, cancelledAt: null },
      data: { cancelledAt: await databaseNow(tx) },
    });
    const sitting = await tx.panelMember.findMany({
      where: { roundId, state: { not: 'recused' } },
      select: { expertId: true },
    });
    await move(tx, roundLife, 'confirmTakeBack', roundId, { data: { voidedById: actor.userId } });
    await audit(tx, {
      actor,
      action: 'round.takeBack',
      subject: { type: 'Round', id: roundId },
      callId: round.callId,
      details: { number: round.number, reason: round.takeBackReason, proposedById: round.takeBackById },
    });
    await tellTakenBack(tx, [...new Set(sitting.map((m) => m.expertId))]);
    return done(null);
  });
}

/** The round stays: whoever asked takes the wish back, or another person refuses it, with a reason on record. */
export async function dropTakeBack(actor: Actor, input: TakeBack): Promise<Outcome<null>> {
  if (!may(actor, 'confirm', 'Round')) return refuse('forbidden');
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('panel.reasonMissing', {}, { reason: ['panel:errors.reason'] });
  return transaction(async (tx) => {
    const round = await lockRound(tx, input.roundId);
    if (!round) return refuse('notFound');
    if (round.state !== 'setup' || round.takeBackById === null) return refuse('panel.noTakeBack');
    await tx.round.update({
      where: { id: round.id },
      data: { takeBackById: null, takeBackAt: null, takeBackReason: '' },
    });
    await audit(tx, {
      actor,
      action: 'round.dropTakeBack',
      subject: { type: 'Round', id: round.id },
      callId: round.callId,
      details: { asked: round.takeBackReason, reason },
    });
    return done(null);
  });
}
