import pg from 'pg';
import { withDatabase } from '#app/cli/with-database.ts';

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

/** The submission deadline of a call was a second ago. */
export async function passDeadline(slug: string): Promise<void> {
  await asOwner((client) =>
    client.query(`UPDATE "Call" SET "submissionDeadline" = now() - interval '1 second' WHERE slug = $1`, [
      slug,
    ]),
  );
}

/** The publicity of a call ended yesterday. */
export async function passPublicity(slug: string): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  await asOwner((client) =>
    client.query(
      `UPDATE "Selection" SET "publicityTo" = $2 WHERE state = 'inPublicity' AND "callId" = (SELECT id FROM "Call" WHERE slug = $1)`,
      [slug, yesterday],
    ),
  );
}
