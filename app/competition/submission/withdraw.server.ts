import { z } from 'zod';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { submissionLife } from './lifecycle.ts';
import { lockSubmission } from './lock-submission.server.ts';

export const withdrawSchema = z.object({
  submissionId: z.string().min(1),
  reason: z.string().trim().min(2, 'submission:errors.reason').max(500),
});

/** 撤回, until the publicity begins. It stays on record, and its versions and receipts with it. */
export async function withdraw(actor: Actor, input: z.infer<typeof withdrawSchema>): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockSubmission(tx, actor, 'withdraw', input.submissionId);
    if (!locked.ok) return locked;
    const { id, callId, state: before } = locked.value;
    if (!allows(submissionLife, before, 'withdraw')) return refuse('submission.notWithdrawable');
    // A call that has its final list is over for whoever is not on it: there is nothing left to withdraw from.
    if ((await tx.finalList.count({ where: { callId } })) > 0) return refuse('submission.callOver');
    await move(tx, submissionLife, 'withdraw', id, {
      data: { withdrawnAt: await databaseNow(tx), withdrawnReason: input.reason },
    });
    await tx.assignment.updateMany({
      where: { submissionId: id, cancelledAt: null },
      data: { cancelledAt: await databaseNow(tx) },
    });
    await audit(tx, {
      actor,
      action: 'submission.withdraw',
      subject: { type: 'Submission', id },
      callId,
      details: { from: before, reason: input.reason },
    });
    return done(null);
  });
}
