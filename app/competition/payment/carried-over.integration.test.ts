import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { migrate } from '#app/platform/database/migrate.server.ts';
import { prismaFolder, readMigrations } from '#app/platform/database/migration-files.server.ts';
import { dropEverything } from '#app/platform/database/status.server.ts';

const ownerUrl = process.env.TEST_OWNER_URL ?? '';
const before = mkdtempSync(path.join(tmpdir(), 'two-people-'));
afterAll(() => rmSync(before, { recursive: true }));

/** The migrations up to the last one under which two people paid. */
function copyMigrations(): void {
  for (const { name } of readMigrations().filter((known) => known.name < '20261126190618'))
    cpSync(path.join(prismaFolder, 'migrations', name), path.join(before, 'migrations', name), {
      recursive: true,
    });
}

it('what two people had done is carried over: paid stays paid, what waited is reviewed, what was rejected is void', async () => {
  copyMigrations();
  await dropEverything(ownerUrl);
  await migrate(ownerUrl, { folder: before });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  // Only what the change looks at: rows without the awards' own past.
  await client.query(`DO $$ DECLARE fk record; BEGIN
    FOR fk IN SELECT conrelid::regclass AS of, conname FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text = ANY (ARRAY['"Grant"', '"PayeeAccount"', '"Payout"', '"PaymentBatchItem"']) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', fk.of, fk.conname);
    END LOOP; END $$`);
  await client.query('ALTER TABLE "Grant" DISABLE TRIGGER rules');
  for (const [id, state, grant] of [
    ['p1', 'prepared', 'prepared'],
    ['p2', 'approved', 'paid'],
    ['p3', 'rejected', 'accountConfirmed'],
    ['p4', 'returned', 'granted'],
  ]) {
    await client.query(
      `INSERT INTO "Grant" (id, number, "submissionId", "finalListId", "providerId", "fundId", "amountFen", "entryId", state)
       VALUES ('g' || $1, 'JL-' || $1, 's' || $1, 'f', 'u', 'fund', 100, 'e' || $1, $2)`,
      [id, grant],
    );
    await client.query(
      `INSERT INTO "PayeeAccount" (id, "grantId", "accountName", "bankName", "numberSealed", "numberMasked", "confirmedById")
       VALUES ('a' || $1, 'g' || $1, 'n', 'b', 'x', 'y', 'o')`,
      [id],
    );
    const decided = state !== 'prepared';
    const posted = state === 'approved' || state === 'returned';
    await client.query(
      `INSERT INTO "Payout" (id, "grantId", "amountFen", "bankReference", "paidOn", state, "preparedById", "decidedById", "decidedAt", "rejectionReason", "entryId",
         "returnedAt", "returnedById", "returnReason", "returnEntryId")
       VALUES ($1, 'g' || $1, 100, 'B-' || $1, '2026-01-12', $2, 'one', $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        state,
        decided ? 'two' : null,
        decided ? new Date() : null,
        state === 'rejected' ? '流水号不符' : '',
        posted ? `pay-${id}` : null,
        state === 'returned' ? new Date() : null,
        state === 'returned' ? 'one' : null,
        state === 'returned' ? '户名不符' : '',
        state === 'returned' ? `back-${id}` : null,
      ],
    );
    await client.query(
      `INSERT INTO "PaymentBatchItem" (id, "batchId", "grantId", "endToEndId", "amountFen") VALUES ('i' || $1, 'b', 'g' || $1, 'E-' || $1, 100)`,
      [id],
    );
  }
  await client.query('ALTER TABLE "Grant" ENABLE TRIGGER rules');
  await client.end();
  await migrate(ownerUrl);
  const orders = await db.payout.findMany({
    orderBy: { id: 'asc' },
    include: { acts: true, handPayments: true, batchItems: true },
  });
  expect(
    orders.map((o) => [o.state, o.byTwo, o.approvedById, o.bankReference, o.paidOn, o.batchItems.length]),
  ).toEqual([
    ['prepared', false, null, '', null, 1],
    ['paid', true, 'two', 'B-p2', '2026-01-12', 1],
    ['rejected', false, null, 'B-p3', '2026-01-12', 0],
    ['returned', true, 'two', 'B-p4', '2026-01-12', 0],
  ]);
  expect(orders.map((o) => o.acts.map(({ kind, reason }) => `${kind}:${reason}`).join())).toEqual([
    'carriedOver:',
    'carriedOver:',
    'carriedOver:流水号不符',
    'carriedOver:户名不符',
  ]);
  expect(orders[0]?.handPayments).toMatchObject([
    { bankReference: 'B-p1', paidOn: '2026-01-12', recordedById: 'one', accepted: null },
  ]);
});
