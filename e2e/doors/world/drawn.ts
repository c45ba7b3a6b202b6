import pg from 'pg';
import type { World } from './world.ts';

/** What the jobs have made of the world: the certificate of the award that is paid, and its code, which stands on the paper alone. */
export async function drawn(ownerUrl: string, { ids }: World): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ file: string | null; code: string }>(
      `SELECT "fileId" AS file, content->>'code' AS code FROM "AwardDocument"
       WHERE kind = 'certificate' AND "grantId" = $1 AND "supersededAt" IS NULL`,
      [ids.grant],
    );
    return { 'file.certificate': rows[0]?.file ?? '', code: rows[0]?.code ?? '' };
  } finally {
    await client.end();
  }
}
