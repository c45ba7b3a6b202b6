import pg from 'pg';
import { despiteTrigger } from '#app/platform/database/despite-trigger.ts';

let ownerUrl = '';

/** Who owns the tables: said by whoever starts the server, for the application itself sees only its own role. */
export function seededBy(url: string): void {
  ownerUrl = url;
}

/** What time would do, and the demonstration cannot wait for: a date that a trigger keeps is moved by the tables' owner. */
export async function moved(table: string, trigger: string, sql: string, values: unknown[]): Promise<void> {
  const connectionString = ownerUrl || process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  try {
    await despiteTrigger(owner, { table, trigger }, sql, values);
  } finally {
    await owner.end();
  }
}
