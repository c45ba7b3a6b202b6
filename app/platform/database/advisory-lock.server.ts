import type { Tx } from './client.server.ts';
import { type LockName, lockNumbers } from './lock-numbers.ts';

/** Waits until nobody else holds the lock, and holds it until the transaction ends. @param of one of its kind, as a person's id */
export async function holdLock(tx: Tx, name: LockName, of?: string): Promise<void> {
  const number = lockNumbers[name];
  if (of === undefined) await tx.$executeRaw`SELECT pg_advisory_xact_lock(${number}::bigint)`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${of}, ${number}::bigint))`;
}
