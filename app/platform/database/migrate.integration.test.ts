import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { db, transaction } from './client.server.ts';
import { appendOnlyTables } from './grants.server.ts';
import { migrate } from './migrate.server.ts';
import { databaseNow } from './now.server.ts';
import { dropEverything, status } from './status.server.ts';

const ownerUrl = process.env.TEST_OWNER_URL ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, 'migrations', name), { recursive: true });
  writeFileSync(path.join(folder, 'migrations', name, 'migration.sql'), sql);
}

test('the database is up to date, and the application role may ask', async () => {
  const { applied, ...wrong } = await status(process.env.DATABASE_URL ?? '');
  expect(applied.length).toBeGreaterThan(0);
  expect(wrong).toEqual({ pending: [], edited: [], unknown: [] });
});

test.each(appendOnlyTables)('the application role cannot change or remove a row of %s', async (table) => {
  const column = table === 'AuditEntry' ? 'hash' : 'id';
  for (const attack of [
    `DELETE FROM "${table}"`,
    `TRUNCATE "${table}"`,
    `UPDATE "${table}" SET "${column}" = "${column}"`,
  ]) {
    await expect(db.$executeRawUnsafe(attack)).rejects.toThrow(/permission denied/);
  }
  await expect(db.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`)).rejects.toThrow(/owner/);
});

test('a transaction that throws leaves nothing, and the clock moves on inside one', async () => {
  const work = transaction(async (tx) => {
    const first = await databaseNow(tx);
    await tx.$queryRaw`SELECT 1 FROM pg_sleep(0.01)`;
    expect((await databaseNow(tx)).getTime()).toBeGreaterThan(first.getTime());
    await tx.calendarDay.create({ data: { date: '2026-10-01', working: false, note: '国庆节' } });
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await db.calendarDay.count({ where: { date: '2026-10-01' } })).toBe(0);
});

test('a script that fails leaves nothing, names its line, and may be corrected; two starts do not collide', async () => {
  await dropEverything(ownerUrl);
  write('20200101000000_first', 'CREATE TABLE one (id int);\n');
  write('20200101000001_second', 'CREATE TABLE two (id int);\nSELECT nothing;\n');
  await expect(migrate(ownerUrl, { folder })).rejects.toThrow(/20200101000001_second, line 2: .*nothing/);
  expect(await tables()).toEqual(['one']);

  const body = '$$ BEGIN PERFORM 1; RETURN 1; END $$';
  write(
    '20200101000001_second',
    `CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS ${body};\nCREATE TABLE two (id int);`,
  );
  const both = await Promise.all([migrate(ownerUrl, { folder }), migrate(ownerUrl, { folder })]);
  expect(both.flat()).toEqual(['20200101000001_second']);
  expect(await tables()).toEqual(['one', 'two']);
  expect(await migrate(ownerUrl, { folder })).toEqual([]);
});

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1",
  );
  await client.end();
  return rows.map((row) => row.name);
}
