import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCallInPublicity, endPublicity } from '#app/competition/announcement/builders.testing.ts';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { aFund } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { proposeAppropriation } from '#app/competition/fund/appropriate.server.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { verifyAuditChain } from '#app/platform/audit/verify.server.ts';
import { db, disconnect, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { aPaidCall } from './builders.testing.ts';
import { verifyLedger } from './verify-ledger.server.ts';

/**
 * The database's clock can be turned here: this file's own database looks for functions in `public` first, and `clock_timestamp()` and
 * `now()` of that schema run behind by what `test_clock` says.
 */
const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
  await owner.connect();
  await owner.query(
    `CREATE TABLE test_clock (behind interval NOT NULL); INSERT INTO test_clock VALUES ('0')`,
  );
  for (const name of ['clock_timestamp', 'now'])
    await owner.query(
      `CREATE FUNCTION public.${name}() RETURNS timestamptz LANGUAGE sql VOLATILE AS
       $$ SELECT pg_catalog.${name}() - (SELECT behind FROM public.test_clock) $$`,
    );
  const { rows } = await owner.query('SELECT current_database() AS name');
  await owner.query(`ALTER DATABASE "${rows[0].name}" SET search_path = public, pg_catalog`);
  await disconnect();
});
afterAll(() => owner.end());

const turnBack = (interval: string) => owner.query('UPDATE test_clock SET behind = $1::interval', [interval]);

it('a clock turned back by more than a year breaks no chain, opens no year, ends no publicity and pays nothing twice', async () => {
  const finance = aStaffActor('finance');
  const paid = await aPaidCall();
  const waiting = await aCallInPublicity();
  const balances = await balancesOf(paid.fund.id);
  const { budgetYear } = await db.journalEntry.findFirstOrThrow({
    where: { fundId: paid.fund.id, kind: 'hold' },
  });
  const before = await databaseNow();
  const last = await db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } });

  await turnBack('400 days');
  expect(before.getTime() - (await databaseNow()).getTime()).toBeGreaterThan(399 * 86_400_000);

  // The record goes on under its numbers, each entry chained to the one before, whatever the hour says.
  must(
    await proposeAppropriation(finance, { fundId: (await aFund()).id, amountFen: 5n, orderNumber: '文号' }),
  );
  const next = await db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(next.seq).toBe(last.seq + 1n);
  expect(next.at.getTime()).toBeLessThan(last.at.getTime());
  expect((await verifyAuditChain()).firstBreak).toBeNull();

  // Money held now counts for the year that had begun, not for the one the clock went back to.
  const key = `hold:${paid.fund.id}`;
  await transaction((tx) =>
    postEntry(tx, { fundId: paid.fund.id, kind: 'hold', amountFen: 1n, key, memo: '', actorId: null }),
  );
  expect(await db.journalEntry.findUniqueOrThrow({ where: { key } })).toMatchObject({ budgetYear });
  await transaction((tx) =>
    postEntry(tx, {
      fundId: paid.fund.id,
      kind: 'release',
      amountFen: 1n,
      key: `back:${key}`,
      memo: '',
      actorId: null,
    }),
  );

  // A publicity that runs, or that had ended, is not over before its last day.
  expect(await announceFinal(waiting.proposer, waiting.selectionId)).toMatchObject({
    refusal: { code: 'award.publicityRunning' },
  });
  await turnBack('3650 days');
  await endPublicity(waiting.selectionId);
  expect(await announceFinal(waiting.proposer, waiting.selectionId)).toMatchObject({
    refusal: { code: 'award.publicityRunning' },
  });

  // What was paid stays paid, once.
  const entry = { fundId: paid.fund.id, amountFen: paid.grant.amountFen, memo: '', actorId: null };
  const again = {
    ...entry,
    kind: 'payment' as const,
    key: `payment:${paid.grant.id}`,
    grantId: paid.grant.id,
  };
  await expect(transaction((tx) => postEntry(tx, again))).rejects.toThrow(/Unique constraint/);
  expect(await balancesOf(paid.fund.id)).toEqual(balances);

  await turnBack('0');
  must(await announceFinal(waiting.proposer, waiting.selectionId));
  expect((await verifyLedger()).firstBreak).toBeNull();
});
