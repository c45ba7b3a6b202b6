import { z } from 'zod';
import { addConflict } from '#app/competition/panel/conflict/add-conflict.server.ts';
import { declarableKinds } from '#app/competition/panel/conflict/conflict.ts';
import { atDesk } from '#app/competition/scoring/as-expert.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { seatOf } from './seat.server.ts';

export const skipSchema = z.object({
  submissionId: z.string().min(1, 'panel:errors.choose').max(64),
  kind: z.enum(declarableKinds),
  reason: z.string().trim().min(2, 'panel:errors.reason').max(500),
});
export type Skip = z.output<typeof skipSchema>;

/**
 * A judge meets a solution with which they have a conflict: it is recorded as one found late, the solution is shown to them no more, here or
 * on their list, and what they answered about it does not count.
 */
export async function skipForConflict(actor: Actor, sessionId: string, skip: Skip): Promise<Outcome<number>> {
  return atDesk(actor, async (tx) => {
    const seat = await seatOf(tx, actor, sessionId);
    if (!seat.ok) return seat;
    const { expertId, session, candidates } = seat.value;
    if (session.closedAt) return refuse('pairwise.closed');
    if (!candidates.includes(skip.submissionId)) return refuse('notFound');
    const { callId } = session;
    const cancelled = await addConflict(tx, {
      ...skip,
      callId,
      expertId,
      source: 'late',
      createdById: actor.userId,
    });
    await audit(tx, {
      actor,
      action: 'conflict.declare',
      subject: { type: 'Submission', id: skip.submissionId },
      callId,
      details: { expertId, kind: skip.kind, source: 'late', cancelled, sessionId },
    });
    return done(cancelled);
  });
}
