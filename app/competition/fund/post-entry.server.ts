import type { Tx } from '#app/platform/database/client.server.ts';
import { type EntryKind, type Side, sidesOf } from './ledger.ts';

export type EntryInput = {
  fundId: string;
  kind: EntryKind;
  amountFen: bigint;
  /** names the cause; a second entry with the same key is refused by the database */
  key: string;
  memo: string;
  callId?: string;
  grantId?: string;
  actorId: string | null;
};

/**
 * Writes one balanced journal entry in the caller's transaction.
 * The fund's accounts are locked in a fixed order first, so that concurrent entries wait instead of deadlocking.
 * @returns the entry's id. Throws when the fund does not exist; the database refuses a balance below zero (CHECK never_promises_more).
 */
export async function postEntry(tx: Tx, { amountFen, kind, ...entry }: EntryInput): Promise<string> {
  const accounts = await tx.$queryRaw<{ id: string; kind: Side['account'] }[]>`
    SELECT id, kind::text AS kind FROM "FundAccount" WHERE "fundId" = ${entry.fundId} ORDER BY kind FOR UPDATE`;
  const accountId = (of: Side['account']) => {
    const found = accounts.find((a) => a.kind === of);
    if (!found) throw new Error(`fund ${entry.fundId} has no account ${of}`);
    return found.id;
  };
  const { id } = await tx.journalEntry.create({ data: { ...entry, kind }, select: { id: true } });
  for (const side of sidesOf(kind, amountFen)) {
    await tx.posting.create({
      data: { entryId: id, accountId: accountId(side.account), amountFen: side.amountFen },
    });
  }
  return id;
}
