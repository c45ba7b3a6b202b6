import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Waits until the jobs that the seeds caused are done: papers are made, letters are written. @throws when they are not within a minute */
export async function untilQuiet(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (let tries = 0; tries < 300; tries++) {
      const { rows } = await client.query<{ name: string; n: number }>(
        `SELECT name, count(*)::int AS n FROM pgboss.job
         WHERE state IN ('created', 'retry', 'active') AND start_after <= now() GROUP BY name`,
      );
      if (rows.length === 0) return;
      if (tries === 299) throw new Error(`jobs are still waiting: ${JSON.stringify(rows)}`);
      await wait(200);
    }
  } finally {
    await client.end();
  }
}
