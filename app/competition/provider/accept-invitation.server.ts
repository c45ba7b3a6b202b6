import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { hashToken } from './invite-member.server.ts';

/** What an invitation's page shows, or null when the link is unknown. */
export async function readInvitation(
  token: string,
): Promise<{ provider: string; email: string; usable: boolean } | null> {
  const found = await db.providerInvitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { provider: { select: { name: true } } },
  });
  if (!found) return null;
  const usable = !found.acceptedAt && !found.revokedAt && found.expiresAt > (await databaseNow(db));
  return { provider: found.provider.name, email: found.email, usable };
}

/** The invited person, signed in under the invited address, becomes a member. Used twice, it says so. @returns the unit's id. */
export async function acceptInvitation(actor: Actor, token: string): Promise<Outcome<string>> {
  // People who run a competition do not enter it.
  if (!may(actor, 'join', 'Provider')) return refuse('forbidden');
  return transaction(async (tx) => {
    const tokenHash = hashToken(token);
    await tx.$queryRaw`SELECT id FROM "ProviderInvitation" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const invitation = await tx.providerInvitation.findUnique({ where: { tokenHash } });
    if (!invitation) return refuse('notFound');
    const now = await databaseNow(tx);
    if (invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= now)
      return refuse('provider.invitationUsed');
    if (invitation.email !== actor.email.toLowerCase())
      return refuse('provider.invitationForOther', { email: invitation.email });
    await tx.providerMember.upsert({
      where: { providerId_userId: { providerId: invitation.providerId, userId: actor.userId } },
      create: { providerId: invitation.providerId, userId: actor.userId, role: invitation.role },
      update: { role: invitation.role, removedAt: null },
    });
    await tx.providerInvitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
    await audit(tx, {
      actor,
      action: 'provider.join',
      subject: { type: 'Provider', id: invitation.providerId },
    });
    return done(invitation.providerId);
  });
}
