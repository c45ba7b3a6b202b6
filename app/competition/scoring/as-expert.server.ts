import { type Tx, transaction } from '#app/platform/database/client.server.ts';

/**
 * Runs `work` in a transaction in which the database shows what belongs to this expert alone: notes, phrases, answers to comparisons that
 * have not closed. Without it the application's role sees none of these rows (row security).
 */
export function asExpert<T>(expertId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('yx.expert', ${expertId}, true)`;
    return work(tx);
  });
}
