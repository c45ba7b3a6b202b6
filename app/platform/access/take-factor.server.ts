import type { Tx } from '#app/platform/database/client.server.ts';

/** Removes every authenticator of a person. @returns whether there was one */
export async function takeFactor(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.twoFactor.deleteMany({ where: { userId } });
  const { count: on } = await tx.user.updateMany({
    where: { id: userId, twoFactorEnabled: true },
    data: { twoFactorEnabled: false },
  });
  return count + on > 0;
}
