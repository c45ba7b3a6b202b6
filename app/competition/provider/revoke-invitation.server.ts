import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** An owner takes an invitation back before it is used; its link is dead at once. */
export async function revokeInvitation(
  actor: Actor,
  providerId: string,
  invitationId: string,
): Promise<Outcome<null>> {
  if (!may(actor, 'invite', 'Provider', { id: providerId })) return refuse('forbidden');
  return transaction(async (tx) => {
    const { count } = await tx.providerInvitation.updateMany({
      where: { id: invitationId, providerId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: await databaseNow(tx) },
    });
    if (count === 0) return refuse('provider.invitationUsed');
    await audit(tx, {
      actor,
      action: 'provider.revokeInvitation',
      subject: { type: 'Provider', id: providerId },
      details: { invitationId },
    });
    return done(null);
  });
}
