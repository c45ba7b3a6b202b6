import type { Tx } from '#app/platform/database/client.server.ts';
import { refuse } from '#app/platform/outcome.ts';

/**
 * While the revocation of an award waits for its second person, no new step is taken towards its payment: what is about to be revoked is not
 * paid meanwhile. What the bank did already is recorded all the same. The database holds it too (triggers not_while_revocation_waits).
 */
export async function revocationWaits(tx: Tx, grantId: string) {
  const waits = await tx.fundProposal.count({ where: { grantId, kind: 'revocation', state: 'proposed' } });
  return waits > 0 ? refuse('award.revocationWaits') : null;
}
