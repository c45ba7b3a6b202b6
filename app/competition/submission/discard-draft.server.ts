import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { submissionLife } from './lifecycle.ts';
import { lockSubmission } from './lock-submission.server.ts';

/** A draft that nobody ever submitted leaves its writers' list, with no reason asked. What was submitted once is withdrawn instead. */
export async function discardDraft(actor: Actor, submissionId: string): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockSubmission(tx, actor, 'withdraw', submissionId);
    if (!locked.ok) return locked;
    const { id, callId, state, currentVersionId } = locked.value;
    if (state !== 'draft' || currentVersionId !== null) return refuse('submission.notDiscardable');
    await move(tx, submissionLife, 'discardDraft', id, {
      data: { withdrawnAt: await databaseNow(tx), withdrawnReason: '' },
    });
    await audit(tx, {
      actor,
      action: 'submission.discard',
      subject: { type: 'Submission', id },
      callId,
      details: {},
    });
    return done(null);
  });
}
