import { db, type Tx } from './client.server.ts';

/**
 * The database's clock, a UTC instant: deadlines are judged by it, so that every machine agrees.
 * It moves on inside a transaction (`clock_timestamp()`, not `now()`).
 */
export async function databaseNow(tx: Tx | typeof db = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error('the database did not tell the time');
  return row.now;
}
