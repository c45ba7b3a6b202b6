import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { asOwner } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { type Lifecycle, statesOf, stepsOf } from '#app/platform/lifecycle/lifecycle.ts';
import { beginArguments, followArguments, triggersOf } from '#app/platform/lifecycle/trigger-sql.ts';
import { lifecycles } from './lifecycles.ts';

/** What a trigger of the table was told, in the order of its making. */
async function toldTo(thing: string, trigger: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ told: string }[]>`
    SELECT encode(tgargs, 'escape') AS told FROM pg_trigger
    WHERE tgrelid = ${`"${thing}"`}::regclass AND tgname = ${trigger} AND tgenabled = 'O'`;
  return (rows[0]?.told ?? '').split('\\000').slice(0, -1);
}

describe.each(Object.values(lifecycles))('$thing', (life) => {
  it('has the same arrows in the database', async () => {
    const held = [await toldTo(life.thing, 'states_begin'), await toldTo(life.thing, 'states_follow')];
    expect(held, `a migration with:\n${triggersOf(life)}`).toEqual([
      beginArguments(life),
      followArguments(life),
    ]);
  });

  it('has the same states in the database', async () => {
    const rows = await db.$queryRaw<{ label: string }[]>`
      SELECT e.enumlabel AS label FROM pg_attribute a JOIN pg_enum e ON e.enumtypid = a.atttypid
      WHERE a.attrelid = ${`"${life.thing}"`}::regclass AND a.attname = ${life.column}`;
    expect(rows.map(({ label }) => label).sort()).toEqual(statesOf(life).sort());
  });

  it('refuses every step that is no arrow and every other beginning, the tables’ owner included', async () => {
    const steps = new Set(stepsOf(life).map(({ from, to }) => `${from}>${to}`));
    const { begun, taken } = await asOwner((owner) => everyStep(owner, life));
    expect(begun).toEqual(
      Object.fromEntries(statesOf(life).map((s) => [s, life.begins.includes(s) ? 'done' : 'YX030'])),
    );
    for (const [step, answer] of Object.entries(taken))
      expect(answer, step).toBe(steps.has(step) ? 'done' : 'YX030');
    expect(Object.keys(taken)).toHaveLength(statesOf(life).length * (statesOf(life).length - 1));
  });
});

/**
 * Tries every beginning and every step on a bare row of the real table, with its lifecycle's triggers alone: what else the table demands is
 * put aside in a transaction that is rolled back.
 */
async function everyStep(owner: pg.Client, life: Lifecycle) {
  const { thing, column } = life;
  const table = `"${thing}"`;
  const { rows: constraints } = await owner.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'f')`,
    [table],
  );
  const { rows: needed } = await owner.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute a WHERE attrelid = $1::regclass AND attnum > 0 AND attnotnull AND NOT EXISTS (
       SELECT 1 FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisprimary AND a.attnum = ANY (i.indkey))`,
    [table],
  );
  const states = statesOf(life);
  const begun: Record<string, string> = {};
  const taken: Record<string, string> = {};
  const attempt = async (sql: string) => {
    await owner.query('SAVEPOINT here');
    const answer = await owner.query(sql).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'refused',
    );
    await owner.query('ROLLBACK TO here');
    return answer;
  };
  await owner.query('BEGIN');
  try {
    for (const { name } of constraints)
      await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}" CASCADE`);
    for (const { name } of needed)
      await owner.query(`ALTER TABLE ${table} ALTER COLUMN "${name}" DROP NOT NULL`);
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    const only = (how: 'ENABLE' | 'DISABLE') =>
      owner.query(`ALTER TABLE ${table} ${how} TRIGGER states_begin, ${how} TRIGGER states_follow`);
    await only('ENABLE');
    for (const state of states)
      begun[state] = await attempt(`INSERT INTO ${table} (id, "${column}") VALUES ('probe', '${state}')`);
    for (const from of states) {
      await owner.query('SAVEPOINT standing');
      await only('DISABLE');
      await owner.query(`INSERT INTO ${table} (id, "${column}") VALUES ('probe', '${from}')`);
      await only('ENABLE');
      for (const to of states)
        if (to !== from)
          taken[`${from}>${to}`] = await attempt(
            `UPDATE ${table} SET "${column}" = '${to}' WHERE id = 'probe'`,
          );
      await owner.query('ROLLBACK TO standing');
    }
  } finally {
    await owner.query('ROLLBACK');
  }
  return { begun, taken };
}
