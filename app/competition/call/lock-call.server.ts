import type { Tx } from '#app/platform/database/client.server.ts';
import type { Call } from '#app/platform/database/generated/client.ts';

/** Locks a call until the end of the transaction and reads it; null when there is none. */
export async function lockCall(tx: Tx, callId: string): Promise<Call | null> {
  await tx.$queryRaw`SELECT id FROM "Call" WHERE id = ${callId} FOR UPDATE`;
  return tx.call.findUnique({ where: { id: callId } });
}
