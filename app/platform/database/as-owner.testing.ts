import pg from 'pg';
import { despiteTrigger } from './despite-trigger.ts';

/** Does something to this test's database as the owner of its tables. */
export async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Moves what a trigger keeps, as the tables' owner: a test cannot wait for days. */
export const moved = (table: string, trigger: string, sql: string, values: unknown[] = []) =>
  asOwner((owner) => despiteTrigger(owner, { table, trigger }, sql, values));

/** The submission deadline of a call was `ago` milliseconds ago. */
export const deadlinePassed = (callId: string, ago = 60_000) =>
  moved('Call', 'as_published', `UPDATE "Call" SET "submissionDeadline" = $2 WHERE id = $1`, [
    callId,
    new Date(Date.now() - ago),
  ]);

/** The rules that a round was set up with were others. */
export const roundHas = (roundId: string, configuration: object) =>
  moved('Round', 'goes_forward', `UPDATE "Round" SET configuration = $2 WHERE id = $1`, [
    roundId,
    JSON.stringify(configuration),
  ]);
