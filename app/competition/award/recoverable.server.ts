import { db, type Tx } from '#app/platform/database/client.server.ts';

/** What of a revoked award is still to come back, in fen: paid, less what was recovered. The database counts the same. */
export async function recoverable(grantId: string, within: Tx | typeof db = db): Promise<bigint> {
  const [row] = await within.$queryRaw<{ fen: bigint }[]>`SELECT recoverable(${grantId}) AS fen`;
  return row?.fen ?? 0n;
}
