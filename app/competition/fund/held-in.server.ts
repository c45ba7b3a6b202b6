import type { Tx } from '#app/platform/database/client.server.ts';

/** The fund that the money for a list of winners is held in: it goes back, or on to the awards, from where it was taken. Null when none was held. */
export async function heldIn(tx: Tx, selectionId: string): Promise<string | null> {
  const hold = await tx.journalEntry.findUnique({
    where: { key: `hold:${selectionId}` },
    select: { fundId: true },
  });
  return hold?.fundId ?? null;
}
