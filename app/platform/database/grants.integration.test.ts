import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from './client.server.ts';
import { deletableOfQueue, deletableTables } from './deletable.ts';
import { appendOnlyTables } from './grants.server.ts';
import { migrate } from './migrate.server.ts';

const ownerUrl = process.env.TEST_OWNER_URL ?? '';
const appUrl = process.env.DATABASE_URL ?? '';
const owner = new pg.Client({ connectionString: ownerUrl });
const app = new pg.Client({ connectionString: appUrl });
beforeAll(async () => {
  await owner.connect();
  await app.connect();
});
afterAll(async () => {
  await owner.end();
  await app.end();
});

const role = decodeURIComponent(new URL(appUrl).username);
const tablesWith = async (privilege: string, schema = 'public') => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND has_table_privilege($2, c.oid, $3) ORDER BY 1`,
    [schema, role, privilege],
  );
  return rows.map((row) => row.name);
};
const allTables = async () => (await tablesWith('SELECT')).filter((name) => name !== '_prisma_migrations');

it('the application’s role deletes from the tables of the list and from no other, and empties none', async () => {
  expect(await tablesWith('DELETE')).toEqual(Object.keys(deletableTables).sort());
  for (const schema of ['public', 'pgboss']) expect(await tablesWith('TRUNCATE', schema)).toEqual([]);
  const ofQueue = await tablesWith('DELETE', 'pgboss');
  expect(ofQueue.filter((name) => !deletableOfQueue.some((known) => known === name))).toEqual([]);
});

it('refuses DELETE and TRUNCATE, tried one by one', async () => {
  const tables = await allTables();
  expect(tables.length).toBeGreaterThan(80);
  for (const table of tables) {
    await expect(app.query(`TRUNCATE "${table}" CASCADE`), table).rejects.toThrow(/permission denied/);
    if (!(table in deletableTables))
      await expect(app.query(`DELETE FROM "${table}"`), table).rejects.toThrow(/permission denied/);
  }
});

it('changes no row of what only grows', async () => {
  const updatable = await tablesWith('UPDATE');
  expect(appendOnlyTables.filter((table) => updatable.includes(table))).toEqual([]);
});

it('an installation of before gives up what it had been granted, and what is made later has no DELETE either', async () => {
  await owner.query(`GRANT DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO ${role}`);
  await owner.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT DELETE ON TABLES TO ${role}`);
  expect(await tablesWith('DELETE')).toContain('StaffRole');
  await migrate(ownerUrl, { appUrl });
  await owner.query('CREATE TABLE "MadeLater" (id text)');
  expect(await tablesWith('DELETE')).toEqual(Object.keys(deletableTables).sort());
  expect(await tablesWith('TRUNCATE')).toEqual([]);
  expect(await tablesWith('INSERT')).toContain('MadeLater');
  expect(await db.user.count()).toBe(0);
});
