import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { aPaidCall } from './builders.testing.ts';
import { verifyLedger } from './verify-ledger.server.ts';

/** The database's owner, who may do what the application may not: switch triggers off and write over the record. */
const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
const tables = ['JournalEntry', 'Posting', 'FundAccount', 'Payout', 'Grant', 'AuditEntry'];

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
  await aPaidCall();
  await owner.connect();
});
afterAll(() => owner.end());

/** Writes over the record with its triggers off, verifies, and puts back what was there. */
async function tampered(sql: string) {
  for (const table of tables) {
    await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await owner.query(`CREATE TEMP TABLE "kept ${table}" AS TABLE "${table}"`);
  }
  await owner.query(sql);
  try {
    return (await verifyLedger()).firstBreak;
  } finally {
    for (const table of tables) {
      const { fields } = await owner.query(`SELECT * FROM "${table}" LIMIT 0`);
      const columns = fields.map(({ name }) => `"${name}" = kept."${name}"`).join(', ');
      const key = table === 'AuditEntry' ? 'seq' : 'id';
      await owner.query(
        `UPDATE "${table}" t SET ${columns} FROM "kept ${table}" kept WHERE t.${key} = kept.${key}`,
      );
      await owner.query(`DROP TABLE "kept ${table}"`);
      await owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    }
  }
}

it('finds nothing where nothing was touched, and adds up to the last fen', async () => {
  const check = await verifyLedger();
  expect(check.firstBreak).toBeNull();
  expect(check.entries).toBeGreaterThanOrEqual(5);
  const kept = await db.fundAccount.findMany({ include: { fund: true } });
  for (const { fund, kind, balanceFen } of kept)
    expect(check.balances[fund.key]?.[kind]).toBe(balanceFen.toString());
});

it.each([
  [
    'an amount changed on one side',
    `UPDATE "Posting" SET "amountFen" = "amountFen" + 1 WHERE id = (SELECT p.id FROM "Posting" p JOIN "JournalEntry" e ON e.id = p."entryId" WHERE e.kind = 'payment' AND p."amountFen" > 0)`,
    /^entry \d+ \(payment:/,
    /does not balance: 1 fen/,
  ],
  [
    'an entry told as another kind',
    `UPDATE "JournalEntry" SET kind = 'recovery' WHERE kind = 'payment'`,
    /^entry \d+ \(payment:/,
    /a recovery does not move paid/,
  ],
  [
    'a balance written over',
    `UPDATE "FundAccount" SET "balanceFen" = "balanceFen" + 100 WHERE kind = 'available'`,
    /^account available/,
    /its postings add up to/,
  ],
  [
    'an award made smaller',
    `UPDATE "Grant" SET "amountFen" = "amountFen" - 1 WHERE id = (SELECT "grantId" FROM "Payout")`,
    /^JL-/,
    /not backed by exactly one commitment/,
  ],
  [
    'a payment whose approval disappeared',
    `UPDATE "Payout" SET state = 'rejected', "entryId" = NULL`,
    /^payment:/,
    /no paid order behind it/,
  ],
  [
    'a word changed in the audit record',
    `UPDATE "AuditEntry" SET action = 'nothing.happened' WHERE seq = 3`,
    /^audit entry 3$/,
    /^hash$/,
  ],
])('names the first break: %s', async (_, sql, where, reason) => {
  const found = await tampered(sql);
  expect(found?.where).toMatch(where);
  expect(found?.reason).toMatch(reason);
});

it('is whole again when all was put back', async () => {
  expect((await verifyLedger()).firstBreak).toBeNull();
});
