import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { unseal } from '#app/platform/config/seal.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** Shows a payee's whole account number to whoever prepares its payment; each look is on record. */
export async function revealAccount(actor: Actor, grantId: string): Promise<Outcome<string>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const account = await tx.payeeAccount.findUnique({ where: { grantId }, select: { numberSealed: true } });
    if (!account) return refuse('notFound');
    await audit(tx, { actor, action: 'award.revealAccount', subject: { type: 'Grant', id: grantId } });
    return done(unseal(account.numberSealed));
  });
}
