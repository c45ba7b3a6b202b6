import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';

/** The newest wish to cancel a call that waits or was confirmed, as its organisers see it; null when there is none. */
export async function readCancellation(actor: Actor, callId: string) {
  const found = await db.callCancellation.findFirst({
    where: { callId, state: { not: 'returned' } },
    orderBy: { proposedAt: 'desc' },
  });
  if (!found) return null;
  const by = await db.user.findUnique({ where: { id: found.proposedById }, select: { name: true } });
  return {
    id: found.id,
    state: found.state,
    reason: found.reason,
    own: found.proposedById === actor.userId,
    by: by?.name ?? '',
  };
}
