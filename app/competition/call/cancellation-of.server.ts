import type { db, Tx } from '#app/platform/database/client.server.ts';
import { refuse } from '#app/platform/outcome.ts';

/** Why and when a call was cancelled, as everybody reads it; null when it was not. */
export async function cancellationOf(tx: Tx | typeof db, callId: string) {
  const found = await tx.callCancellation.findFirst({
    where: { callId, state: 'confirmed' },
    select: { reason: true, decidedAt: true },
  });
  return found && { reason: found.reason, at: found.decidedAt?.toISOString() ?? null };
}

/** The refusal of whatever would be done in a call that was cancelled, with its reason; null when it was not. */
export async function cancelled(tx: Tx | typeof db, callId: string) {
  const found = await cancellationOf(tx, callId);
  return found && refuse('call.cancelled', { reason: found.reason });
}
