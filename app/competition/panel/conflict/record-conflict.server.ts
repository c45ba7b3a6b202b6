import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField } from '#app/platform/web/fields.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { addConflict } from './add-conflict.server.ts';
import { conflictKinds } from './conflict.ts';

export const foundConflictSchema = z.object({
  roundId: idField,
  expertId: z.string().min(1, 'panel:errors.choose').max(64),
  submissionId: z.string().min(1, 'panel:errors.choose').max(64),
  kind: z.enum(conflictKinds),
  reason: z.string().trim().min(2, 'panel:errors.reason').max(500),
});
export type FoundConflict = z.infer<typeof foundConflictSchema>;

/**
 * The secretary records a conflict that was found, even after the round: the judge's sheets on that solution become void, and
 * the ranking is to be computed again. @returns how many assignments were cancelled.
 */
export async function recordConflict(
  actor: Actor,
  { roundId, ...found }: FoundConflict,
): Promise<Outcome<number>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    const submission = await tx.submission.findUnique({
      where: { id: found.submissionId },
      select: { callId: true },
    });
    const expert = await tx.expert.count({ where: { id: found.expertId } });
    if (!round || submission?.callId !== round.callId || expert === 0) return refuse('notFound');
    const { callId } = round;
    const source = round.state === 'setup' ? 'declared' : 'late';
    const cancelled = await addConflict(tx, { ...found, callId, source, createdById: actor.userId });
    await audit(tx, {
      actor,
      action: 'conflict.record',
      subject: { type: 'Submission', id: found.submissionId },
      callId,
      details: { expertId: found.expertId, kind: found.kind, source, cancelled },
    });
    return done(cancelled);
  });
}
