import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARD, aRankedCall } from '#app/competition/announcement/builders.testing.ts';
import { decideSelection } from '#app/competition/announcement/decide-selection.server.ts';
import { proposeWinners } from '#app/competition/announcement/propose-winners.server.ts';
import { aCallRow, aFund } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { aCredit } from '#app/competition/fund/builders.testing.ts';
import { capsInForce } from '#app/competition/fund/caps.server.ts';
import type { CapScope } from '#app/competition/fund/caps.ts';
import { decideCap } from '#app/competition/fund/decide-cap.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { proposeCap } from '#app/competition/fund/propose-cap.server.ts';
import { readCaps } from '#app/competition/fund/read-caps.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { anAwardedCall, aRevocation } from './builders.testing.ts';
import { inProcess } from './by-hand/in-process.testing.ts';
import { verifyLedger } from './verify-ledger.server.ts';

const refusal = (code: string, params = {}) => ({
  ok: false,
  refusal: expect.objectContaining({ code, ...(Object.keys(params).length > 0 && { params }) }),
});
const [proposer, decider] = [aStaffActor('organiser'), aStaffActor('finance')];
const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
const attacker = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' });

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
  await Promise.all([owner.connect(), attacker.connect()]);
});
afterAll(() => Promise.all([owner.end(), attacker.end()]));

/** This year in Asia/Shanghai, by the database's clock. */
async function thisYear(): Promise<number> {
  const { rows } = await attacker.query(
    `SELECT extract(year FROM clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::int AS year`,
  );
  return rows[0].year;
}

async function aCap(fundId: string, scope: CapScope, amountFen: bigint) {
  const capId = must(
    await proposeCap(proposer, { fundId, scope, amountFen, orderNumber: `文号${randomUUID()}` }),
  );
  must(await decideCap(decider, capId, { approve: true }));
  return capId;
}

const ofYear = async (): Promise<CapScope> => ({ year: await thisYear(), callId: null });

async function aFundWith(amountFen: bigint) {
  const fund = await aFund();
  await aCredit(fund.id, amountFen);
  return fund;
}

describe('a cap', () => {
  it('is proposed by one person and approved by another, and holds from then on', async () => {
    const fund = await aFundWith(10n * AWARD);
    const scope = await ofYear();
    const input = { fundId: fund.id, scope, amountFen: AWARD, orderNumber: '成高新财〔2026〕8号' };
    expect(await proposeCap(aStaffActor('secretary'), input)).toEqual(refusal('forbidden'));
    expect(await proposeCap(proposer, { ...input, amountFen: fund.capFen + 1n })).toEqual(
      refusal('fund.capAboveFund', { cap: '¥100,000,000.00' }),
    );
    const capId = must(await proposeCap(proposer, input));
    expect(await proposeCap(decider, input)).toEqual(refusal('fund.capWaits'));
    expect(await decideCap(proposer, capId, { approve: true })).toEqual(refusal('fund.capFourEyes'));
    expect(await decideCap(decider, capId, { approve: false, reason: ' ' })).toEqual(
      refusal('fund.capReasonMissing'),
    );
    expect(await capsInForce(fund.id)).toEqual([]);
    const outcomes = await Promise.all([
      decideCap(decider, capId, { approve: true }),
      decideCap(aStaffActor('finance'), capId, { approve: true }),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal('fund.capDecided'));
    expect(await capsInForce(fund.id)).toEqual([{ ...scope, amountFen: AWARD, usedFen: 0n }]);
    await aCap(fund.id, scope, 3n * AWARD);
    const page = must(await readCaps(aStaffActor('supervisor'), fund.id));
    expect(page.inForce).toMatchObject([{ amountFen: String(3n * AWARD), roomFen: String(3n * AWARD) }]);
    expect(page.before).toMatchObject([{ orderNumber: input.orderNumber, state: 'superseded' }]);
    expect(page.mayPropose).toBe(false);
  });

  it('refuses a list that it leaves no room for, and says how much room is left', async () => {
    const ranked = await aRankedCall({ quota: 2 });
    await aCap(ranked.fund.id, { year: null, callId: ranked.call.id }, AWARD + AWARD / 2n);
    expect(await proposeWinners(ranked.proposer, ranked.proposal)).toEqual(
      refusal('fund.aboveCallCap', { room: '¥150,000.00', needed: '¥200,000.00' }),
    );
    await aCap(ranked.fund.id, { year: null, callId: ranked.call.id }, 2n * AWARD);
    await aCap(ranked.fund.id, await ofYear(), AWARD);
    expect(await proposeWinners(ranked.proposer, ranked.proposal)).toEqual(
      refusal('fund.aboveYearCap', { room: '¥100,000.00', needed: '¥200,000.00', year: await thisYear() }),
    );
    await aCap(ranked.fund.id, await ofYear(), 2n * AWARD);
    must(await proposeWinners(ranked.proposer, ranked.proposal));
  });

  it('gets back what was released and what was revoked, and is not set below what is promised', async () => {
    const ranked = await aRankedCall({ quota: 2 });
    const scope = { year: null, callId: ranked.call.id };
    await aCap(ranked.fund.id, scope, 2n * AWARD);
    const selectionId = must(await proposeWinners(ranked.proposer, ranked.proposal));
    const lower = { fundId: ranked.fund.id, scope, amountFen: 2n * AWARD - 1n, orderNumber: '降' };
    expect(await proposeCap(proposer, lower)).toEqual(refusal('fund.capBelowUsed', { used: '¥200,000.00' }));
    must(await decideSelection(ranked.decider, { selectionId, decision: 'reject', reason: '重新拟定' }));
    expect(await capsInForce(ranked.fund.id)).toMatchObject([{ usedFen: 0n }]);
    const capId = must(await proposeCap(proposer, lower));
    must(await proposeWinners(ranked.proposer, ranked.proposal));
    expect(await decideCap(decider, capId, { approve: true })).toEqual(
      refusal('fund.capBelowUsed', { used: '¥200,000.00' }),
    );
    const awarded = await anAwardedCall();
    await aCap(awarded.fund.id, await ofYear(), 2n * AWARD);
    expect(await capsInForce(awarded.fund.id)).toMatchObject([{ usedFen: 2n * AWARD }]);
    await aRevocation(awarded.grant.id, '材料不实');
    expect(await capsInForce(awarded.fund.id)).toMatchObject([{ usedFen: AWARD }]);
    expect((await verifyLedger()).firstBreak).toBeNull();
  });
});

describe('the database', () => {
  it('lets 40 holds from four processes against a cap for 7 make 7, with one of them killed on the way', async () => {
    const fund = await aFundWith(100n * AWARD);
    const call = await aCallRow({ fundId: fund.id });
    await aCap(fund.id, { year: null, callId: call.id }, 7n * AWARD + AWARD / 2n);
    await aCap(fund.id, await ofYear(), 30n * AWARD);
    const keys = Array.from({ length: 40 }, (_, n) => `${fund.id}:${n}`);
    const shares = [0, 1, 2, 3].map((part) => keys.filter((_, n) => n % 4 === part));
    const task = {
      kind: 'finalise',
      fundId: fund.id,
      callId: call.id,
      amountFen: AWARD.toString(),
    } as const;
    const first = await Promise.all(
      shares.map((own, part) =>
        inProcess<number>({ ...task, keys: own, ...(part === 3 && { killBefore: 17 }) }),
      ),
    );
    expect(first.filter((answer) => answer === null)).toHaveLength(1);
    await Promise.all(shares.map((own) => inProcess<number>({ ...task, keys: own })));
    expect(await db.journalEntry.count({ where: { fundId: fund.id, kind: 'hold' } })).toBe(7);
    expect(await db.journalEntry.count({ where: { fundId: fund.id, kind: 'commitment' } })).toBe(7);
    for (const cap of await capsInForce(fund.id)) expect(cap.usedFen).toBe(7n * AWARD);
  }, 120_000);

  it('refuses the app’s own role a cap of one person, a changed one, one taken away, and one below what is promised', async () => {
    const fund = await aFundWith(10n * AWARD);
    const scope = await ofYear();
    const insert = (state: string, by: string | null) =>
      attacker.query(
        `INSERT INTO "FundCap" (id, "fundId", year, "amountFen", "orderNumber", state, "proposedById", "decidedById", "decidedAt")
         VALUES (gen_random_uuid()::text, $1, $2, 5, '文号', $3::"FundCapState", 'a', $4, CASE WHEN $4::text IS NULL THEN NULL ELSE now() END)`,
        [fund.id, scope.year, state, by],
      );
    await expect(insert('inForce', 'b')).rejects.toThrow(/does not begin as inForce/);
    await insert('proposed', null);
    await expect(
      attacker.query(
        `UPDATE "FundCap" SET state = 'inForce', "decidedById" = 'a', "decidedAt" = now() WHERE "fundId" = $1`,
        [fund.id],
      ),
    ).rejects.toThrow(/four_eyes/);
    await transaction((tx) =>
      postEntry(tx, {
        fundId: fund.id,
        kind: 'hold',
        amountFen: 6n,
        key: `h:${fund.id}`,
        memo: '',
        actorId: null,
      }),
    );
    await expect(
      attacker.query(
        `UPDATE "FundCap" SET state = 'inForce', "decidedById" = 'b', "decidedAt" = now() WHERE "fundId" = $1`,
        [fund.id],
      ),
    ).rejects.toThrow(/not below what was promised: 6/);
    await expect(
      attacker.query(`UPDATE "FundCap" SET "amountFen" = 500 WHERE "fundId" = $1`, [fund.id]),
    ).rejects.toThrow(/never changes/);
    await attacker.query(
      `UPDATE "FundCap" SET state = 'rejected', "decidedById" = 'b', "decidedAt" = now(), "rejectionReason" = '否' WHERE "fundId" = $1`,
      [fund.id],
    );
    const capId = await aCap(fund.id, scope, 6n);
    await expect(
      attacker.query(`UPDATE "FundCap" SET state = 'superseded' WHERE id = $1`, [capId]),
    ).rejects.toThrow(/replaced by another/);
    await expect(attacker.query(`DELETE FROM "FundCap" WHERE id = $1`, [capId])).rejects.toThrow(
      /permission denied/,
    );
    await expect(owner.query(`DELETE FROM "FundCap" WHERE id = $1`, [capId])).rejects.toThrow(/append-only/);
  });

  it('counts by its own clock, and a clock that was turned back opens no year that is over', async () => {
    const fund = await aFundWith(10n * AWARD);
    const year = await thisYear();
    const hold = (key: string) =>
      transaction(async (tx) => {
        const entry = { fundId: fund.id, memo: '', actorId: null };
        await postEntry(tx, { ...entry, kind: 'hold', amountFen: 1n, key: `${fund.id}:${key}` });
        return tx.journalEntry.findUniqueOrThrow({ where: { key: `${fund.id}:${key}` } });
      });
    expect((await hold('now')).budgetYear).toBe(year);
    // As if the clock had stood in the next year when the latest entry was made, and was turned back since.
    await owner.query(`ALTER TABLE "JournalEntry" DISABLE TRIGGER USER`);
    await owner.query(
      `UPDATE "JournalEntry" SET "createdAt" = "createdAt" + interval '1 year', "budgetYear" = $1 WHERE key = $2`,
      [year + 1, `${fund.id}:now`],
    );
    await owner.query(`ALTER TABLE "JournalEntry" ENABLE TRIGGER USER`);
    expect((await hold('back')).budgetYear).toBe(year + 1);
    await aCap(fund.id, { year: year + 1, callId: null }, 2n);
    await expect(hold('more')).rejects.toThrow(/above the cap/);
  });
});
