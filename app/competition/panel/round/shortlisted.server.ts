import type { db, Tx } from '#app/platform/database/client.server.ts';

/** The solutions that went on to a round, of all tracks; null for a first round, which judges all. */
export async function shortlistedIn(tx: Tx | typeof db, roundId: string | null): Promise<string[] | null> {
  if (roundId === null) return null;
  const lists = await tx.shortlist.findMany({ where: { roundId }, select: { submissionIds: true } });
  return lists.length === 0 ? null : lists.flatMap((list) => list.submissionIds);
}
