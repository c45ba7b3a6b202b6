import pg from 'pg';
import { despiteTrigger } from '#app/platform/database/despite-trigger.ts';
import { withDatabase } from '../with-database.ts';

/**
 * What a story cannot wait for: days. The owner of the database moves a date of one row; everything that follows from it
 * (late is late, the list may become final) is judged by the application and the database as always.
 */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withDatabase(async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  });
}

/** The submission deadline of a call was a second ago, and it opened some days before that. */
export async function passDeadline(slug: string, { opened = 40 } = {}): Promise<void> {
  const keeps = { table: 'Call', trigger: 'as_published' };
  const sql = `UPDATE "Call" SET "submissionDeadline" = now() - interval '1 second',
    "opensAt" = least("opensAt", now() - make_interval(days => $2::int)) WHERE slug = $1`;
  await asOwner((client) => despiteTrigger(client, keeps, sql, [slug, opened]));
}

/** The publicity of a call ended yesterday. */
export async function passPublicity(slug: string): Promise<void> {
  const day = (ago: number) =>
    new Date(Date.now() - ago * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const keeps = { table: 'Selection', trigger: 'goes_forward' };
  const sql = `UPDATE "Selection" SET "publicityFrom" = least("publicityFrom", $2), "publicityTo" = $3
    WHERE state = 'inPublicity' AND "callId" = (SELECT id FROM "Call" WHERE slug = $1)`;
  await asOwner((client) => despiteTrigger(client, keeps, sql, [slug, day(7), day(1)]));
}
