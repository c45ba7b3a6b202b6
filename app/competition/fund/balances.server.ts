import { db, type Tx } from '#app/platform/database/client.server.ts';
import type { AccountKind } from './ledger.ts';

export type Balances = Record<AccountKind, bigint>;

/** The balances of a fund in fen, under the locks of the caller's transaction if one is given. */
export async function balancesOf(fundId: string, within: Tx | typeof db = db): Promise<Balances> {
  const rows = await within.fundAccount.findMany({
    where: { fundId },
    select: { kind: true, balanceFen: true },
  });
  const balances: Balances = { appropriation: 0n, available: 0n, held: 0n, committed: 0n, paid: 0n };
  for (const row of rows) balances[row.kind] = row.balanceFen;
  return balances;
}

/** Locks a fund's accounts until the end of the transaction and returns their balances, so that a decision on them stays true. */
export async function lockBalances(tx: Tx, fundId: string): Promise<Balances> {
  await tx.$queryRaw`SELECT id FROM "FundAccount" WHERE "fundId" = ${fundId} ORDER BY kind FOR UPDATE`;
  return balancesOf(fundId, tx);
}
