import { fromPrisma, PgBoss } from 'pg-boss';
import { db, type Tx } from '#app/platform/database/client.server.ts';

/** All jobs wait in one queue; each names its handler. */
export const QUEUE = 'jobs';
export type QueuedJob = { name: string; data: unknown };

const within = (tx: Tx | typeof db) =>
  new PgBoss({ db: fromPrisma(tx), schema: 'pgboss', migrate: false, createSchema: false });

let queueExists: Promise<void> | undefined;

/** Makes the queue once; safe to call from every process. */
export function ensureQueue(): Promise<void> {
  queueExists ??= within(db).createQueue(QUEUE, { retryLimit: 8, retryDelay: 5, retryBackoff: true });
  return queueExists;
}

/**
 * Puts a job into the queue within the caller's transaction: a rollback leaves nothing behind (invariant 9).
 * @param key with the same key only one job waits at a time
 */
export async function enqueue(tx: Tx, name: string, data: object, { key, startAfter }: { key?: string; startAfter?: Date } = {}): Promise<void> {
  await ensureQueue();
  const job: QueuedJob = { name, data };
  await within(tx).send(QUEUE, job, { ...(key && { singletonKey: key }), ...(startAfter && { startAfter }) });
}
