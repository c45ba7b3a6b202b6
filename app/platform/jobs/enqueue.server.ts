import { fromPrisma, PgBoss } from 'pg-boss';
import type { Tx } from '#app/platform/database/client.server.ts';
import { QUEUE, type QueuedJob } from './queue.ts';

const within = (tx: Tx) =>
  new PgBoss({ db: fromPrisma(tx), schema: 'pgboss', migrate: false, createSchema: false });

/**
 * Puts a job into the queue within the caller's transaction: a rollback leaves nothing behind (invariant 9).
 * @param key with the same key only one job waits at a time
 */
export async function enqueue(
  tx: Tx,
  name: string,
  data: object,
  { key, startAfter }: { key?: string; startAfter?: Date } = {},
): Promise<void> {
  const job: QueuedJob = { name, data };
  await within(tx).send(QUEUE, job, { ...(key && { singletonKey: key }), ...(startAfter && { startAfter }) });
}
