import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { migrate } from '#app/platform/database/migrate.server.ts';
import { dropEverything } from '#app/platform/database/status.server.ts';
import { tokenHash } from './mailed-token.server.ts';

const ownerUrl = process.env.TEST_OWNER_URL ?? '';
const folder = mkdtempSync(path.join(tmpdir(), 'accounts-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('accounts of before that nobody has verified lose the password that whoever typed the address chose', async () => {
  // The database as the version before left it.
  const before = readdirSync('prisma/migrations').filter(
    (name) => /^\d/.test(name) && name < '20261127050100',
  );
  for (const name of before)
    cpSync(path.join('prisma/migrations', name), path.join(folder, 'migrations', name), { recursive: true });
  await dropEverything(ownerUrl);
  await migrate(ownerUrl, { folder });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const people = { verified: true, stranger: false, roleHolder: false };
  for (const [id, verified] of Object.entries(people)) {
    await client.query(
      `INSERT INTO "User" (id, name, email, "emailVerified") VALUES ($1, $1, $1 || '@example.com', $2)`,
      [id, verified],
    );
    await client.query(
      `INSERT INTO "Account" (id, "accountId", "providerId", "userId", password) VALUES ($1, $1, 'credential', $1, 'hash of ' || $1)`,
      [id],
    );
    await client.query(
      `INSERT INTO "Session" (id, token, "userId", "expiresAt") VALUES ($1, $1, $1, now() + interval '1 hour')`,
      [id],
    );
  }
  await client.query(`INSERT INTO "StaffRole" (id, "userId", role) VALUES ('r', 'roleHolder', 'secretary')`);
  await client.query(
    `INSERT INTO "Verification" (id, identifier, value, "expiresAt") VALUES ('v', 'reset-password:a-token', 'verified', now() + interval '1 hour')`,
  );
  await client.query(
    `INSERT INTO "TwoFactor" (id, secret, "backupCodes", "userId", verified) VALUES ('t1', 'a', 'b', 'verified', true), ('t2', 'c', 'd', 'stranger', false)`,
  );

  await migrate(ownerUrl);
  const { rows } = await client.query(
    `SELECT u.id, u."emailVerified" AS verified, a.password, (SELECT count(*)::int FROM "Session" s WHERE s."userId" = u.id) AS sessions
     FROM "User" u JOIN "Account" a ON a."userId" = u.id ORDER BY u.id`,
  );
  expect(rows).toEqual([
    // Something hangs on it: it stays, and only a link mailed to its address leads in.
    { id: 'roleHolder', verified: true, password: null, sessions: 0 },
    { id: 'verified', verified: true, password: 'hash of verified', sessions: 1 },
  ]);
  const { rows: links } = await client.query('SELECT identifier FROM "Verification"');
  expect(links).toEqual([{ identifier: `reset-password:${tokenHash('a-token')}` }]);
  const { rows: factors } = await client.query('SELECT id FROM "TwoFactor"');
  expect(factors).toEqual([{ id: 't1' }]);
  await expect(client.query(`UPDATE "User" SET "emailVerified" = false`)).rejects.toThrow(/user_verified/);
  await client.end();
}, 120_000);
