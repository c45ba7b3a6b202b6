import type { Tx } from '#app/platform/database/client.server.ts';

/** The people to tell of what concerns a unit: its owners' addresses and languages. */
export async function ownersOf(
  tx: Tx,
  providerId: string,
): Promise<{ userId: string; email: string; name: string }[]> {
  const members = await tx.providerMember.findMany({
    where: { providerId, role: 'owner', removedAt: null },
    select: { userId: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: members.map((m) => m.userId) } },
    select: { id: true, email: true, name: true },
  });
  return users.map(({ id, email, name }) => ({ userId: id, email, name }));
}
