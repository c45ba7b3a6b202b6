import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { aPerson } from '#app/platform/access/people.testing.ts';
import { db, pool } from '#app/platform/database/client.server.ts';
import { forgetConfig } from './config.server.ts';
import { sealedColumns } from './reseal.server.ts';
import { keyIds } from './seal.server.ts';
import { missingKeys, refuseForeignKeys } from './sealed-keys.server.ts';

const key = () => randomBytes(32).toString('base64');
function use(current: string, ...old: string[]): void {
  process.env.ENCRYPTION_KEY = current;
  process.env.ENCRYPTION_KEYS_OLD = old.join(',');
  forgetConfig();
}
afterEach(async () => {
  delete process.env.ENCRYPTION_KEY;
  delete process.env.ENCRYPTION_KEYS_OLD;
  forgetConfig();
  await db.twoFactor.deleteMany();
});

it('a start with a key that the data was not sealed under is refused, and says which keys there are', async () => {
  const [first, second] = [key(), key()];
  use(first);
  await refuseForeignKeys(pool); // nothing is sealed yet
  const [id] = keyIds();
  await aPerson({ secret: 'the-secret-of-an-authenticator-.' });
  await refuseForeignKeys(pool);
  use(second);
  expect(await missingKeys(pool)).toEqual([
    { id, where: { 'TwoFactor.secret': 1, 'TwoFactor.backupCodes': 1 } },
  ]);
  await expect(refuseForeignKeys(pool)).rejects.toThrow(
    new RegExp(`sealed under the key ${id} .*settings have only ${keyIds()[0]}.*ENCRYPTION_KEYS_OLD`),
  );
  use(second, first);
  await refuseForeignKeys(pool);
});

it('every column that holds sealed values is looked at, and sealed anew when the key changes', async () => {
  const { rows } = await pool.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%Sealed' ORDER BY 1, 2`,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(sealedColumns.map((one) => one.join('.'))).toEqual(
    expect.arrayContaining(rows.map(({ table, column }) => `${table}.${column}`)),
  );
});
