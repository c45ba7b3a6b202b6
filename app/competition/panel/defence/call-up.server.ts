import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, keyField, revisionField } from '#app/platform/web/fields.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { stageOf } from './stage.server.ts';

export const callUpSchema = z.object({
  roundId: idField,
  trackKey: keyField,
  /** the step that was seen, so that two clicks never call up two solutions */
  step: revisionField,
  submissionId: idField,
  reason: z.string().trim().max(300).default(''),
});

/**
 * Calls up a solution before the panel: by the chair or the secretary, the next by the lot, or another of those waiting with a
 * reason (a team that is late). @returns the step reached
 */
export async function callUp(actor: Actor, input: z.output<typeof callUpSchema>): Promise<Outcome<number>> {
  const { roundId, trackKey, submissionId, reason } = input;
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    const stage = await stageOf(tx, roundId, trackKey);
    if (!may(actor, 'lead', 'Defence', { chairExpertId: stage.chair?.expertId ?? null }))
      return refuse('forbidden');
    if (round.state !== 'open') return refuse('panel.roundNotOpen');
    if (stage.order.length === 0) return refuse('rounds.lotMissing');
    if (stage.step !== input.step) return refuse('rounds.alreadyCalled');
    if (!stage.waiting.includes(submissionId)) return refuse('rounds.notWaiting');
    if (stage.waiting[0] !== submissionId && reason.length < 2)
      return refuse('rounds.orderReason', {}, { reason: ['rounds:errors.reason'] });
    const step = stage.step + 1;
    const { id } = await tx.defenceCall.create({
      data: { roundId, trackKey, step, submissionId, reason, calledById: actor.userId },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      action: 'defence.callUp',
      subject: { type: 'DefenceCall', id },
      callId: round.callId,
      details: { roundId, trackKey, step, submissionId, reason },
    });
    return done(step);
  });
}
