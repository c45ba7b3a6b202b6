import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** An owner ends a colleague's membership. A unit keeps at least one owner. */
export async function removeMember(actor: Actor, providerId: string, userId: string): Promise<Outcome<null>> {
  if (!may(actor, 'invite', 'Provider', { id: providerId })) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${providerId} FOR UPDATE`;
    const members = await tx.providerMember.findMany({ where: { providerId, removedAt: null } });
    const member = members.find((m) => m.userId === userId);
    if (!member) return refuse('notFound');
    if (member.role === 'owner' && members.filter((m) => m.role === 'owner').length === 1)
      return refuse('provider.lastOwner');
    await tx.providerMember.update({ where: { id: member.id }, data: { removedAt: await databaseNow(tx) } });
    await audit(tx, {
      actor,
      action: 'provider.removeMember',
      subject: { type: 'Provider', id: providerId },
      details: { userId },
    });
    return done(null);
  });
}
