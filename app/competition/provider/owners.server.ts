import type { Tx } from '#app/platform/database/client.server.ts';
import type { Recipient } from '#app/platform/mail/letter.server.ts';

/** The people to tell of what concerns a unit: its owners, with their addresses and languages. */
export async function ownersOf(tx: Tx, providerId: string): Promise<(Recipient & { userId: string })[]> {
  const members = await tx.providerMember.findMany({
    where: { providerId, role: 'owner', removedAt: null },
    select: { userId: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: members.map((m) => m.userId) } },
    select: { id: true, email: true, name: true, locale: true },
  });
  return users.map(({ id, ...person }) => ({ userId: id, ...person }));
}
