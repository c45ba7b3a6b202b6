import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { callLife } from './lifecycle.ts';
import { lockCall } from './lock-call.server.ts';

/** Closes a published call for good: nothing more can be entered, whatever its deadline says. Entries already made go on. */
export async function closeCall(
  actor: Actor,
  { callId, reason }: { callId: string; reason: string },
): Promise<Outcome<undefined>> {
  if (!may(actor, 'publish', 'Call')) return refuse('forbidden');
  if (reason.trim() === '') return refuse('call.reasonMissing');
  return transaction(async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call) return refuse('notFound');
    if (!allows(callLife, call.state, 'closeCall')) return refuse('call.notPublished');
    await move(tx, callLife, 'closeCall', callId);
    await audit(tx, {
      actor,
      action: 'call.close',
      subject: { type: 'Call', id: callId },
      callId,
      details: { reason: reason.trim() },
    });
    return done();
  });
}
