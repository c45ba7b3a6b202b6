import type { Tx } from '#app/platform/database/client.server.ts';
import type { Recipient } from '#app/platform/mail/letter.server.ts';

/** Experts as people to write to, by their ids: the address of the pool, the language of the account they joined with. */
export async function expertsToTell(
  tx: Tx,
  expertIds: readonly string[],
): Promise<(Recipient & { id: string; name: string })[]> {
  const experts = await tx.expert.findMany({
    where: { id: { in: [...expertIds] } },
    select: { id: true, name: true, email: true, userId: true },
  });
  const accounts = await tx.user.findMany({
    where: { id: { in: experts.flatMap((e) => e.userId ?? []) } },
    select: { id: true, locale: true },
  });
  const localeOf = new Map(accounts.map(({ id, locale }) => [id, locale]));
  return experts.map(({ userId, ...expert }) => {
    const locale = userId ? localeOf.get(userId) : undefined;
    return { ...expert, ...(locale && { locale }) };
  });
}
