import { beforeAll, expect, it } from 'vitest';
import { AWARD, aCallInPublicity, endPublicity } from '#app/competition/announcement/builders.testing.ts';
import { aFund } from '#app/competition/builders.testing.ts';
import { must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { aCredit } from '#app/competition/fund/builders.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { anApprovedCall, aSlip } from '../builders.testing.ts';
import { aProof } from '../second-factor.testing.ts';
import { recordHandPayment } from './hand-payment.server.ts';
import { inProcess } from './in-process.testing.ts';

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

async function aListToAnnounce() {
  const { selectionId, proposer, call, fund } = await aCallInPublicity();
  await endPublicity(selectionId);
  const task = { kind: 'announce', actor: proposer, selectionId } as const;
  const made = async () => ({
    lists: await db.finalList.count({ where: { callId: call.id } }),
    grants: await db.grant.count({ where: { finalList: { callId: call.id } } }),
    committed: (await balancesOf(fund.id)).committed,
    told: await db.auditEntry.count({ where: { callId: call.id, action: 'award.announceFinal' } }),
  });
  return { task, made };
}
const nothing = { lists: 0, grants: 0, committed: 0n, told: 0 };
const everything = { lists: 1, grants: 2, committed: 2n * AWARD, told: 1 };

it('the same announcement from four processes at once makes one list and one award for each winner', async () => {
  const { task, made } = await aListToAnnounce();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => inProcess<Outcome<string>>(task)));
  expect(outcomes.filter((o) => o?.ok)).toHaveLength(1);
  expect(await made()).toEqual(everything);
});

it('killed before any of its statements, an announcement leaves nothing or everything, and is made in the end', async () => {
  const { task, made } = await aListToAnnounce();
  let kills = 0;
  for (let statement = 1; ; statement += 2) {
    const answers = await Promise.all(
      [statement, statement + 1].map((killBefore) => inProcess<Outcome<string>>({ ...task, killBefore })),
    );
    kills += answers.filter((answer) => answer === null).length;
    const now = await made();
    expect([nothing, everything]).toContainEqual(now);
    if (answers.some((answer) => answer !== null)) break;
  }
  expect(kills).toBeGreaterThan(20);
  expect(await inProcess<Outcome<string>>(task)).toMatchObject({ refusal: { code: 'award.alreadyFinal' } });
  expect(await made()).toEqual(everything);
}, 600_000);

it('killed before any of its statements, a payment is recorded not at all or whole, and once in the end', async () => {
  const { fund, grant, cashier, reviewer, payoutId } = await anApprovedCall();
  const payment = { payoutId, bankReference: 'B1001', paidOn: '2026-01-12' };
  const handPaymentId = must(await recordHandPayment(cashier, payment, aSlip));
  const task = { kind: 'pay', actor: reviewer, handPaymentId, proofId: await aProof(reviewer) } as const;
  const mails = () =>
    db.$queryRaw<
      { count: bigint }[]
    >`SELECT count(*) FROM pgboss.job WHERE data->'data'->>'subject' LIKE ${`%${grant.number}%`}`;
  const [waiting] = await mails();
  const made = async () => ({
    grant: (await db.grant.findUniqueOrThrow({ where: { id: grant.id } })).state,
    paid: (await balancesOf(fund.id)).paid,
    entries: await db.journalEntry.count({ where: { grantId: grant.id, kind: 'payment' } }),
    told: await db.auditEntry.count({ where: { subjectId: payoutId, action: 'payout.paid' } }),
    mails: Number((await mails())[0]?.count) - Number(waiting?.count),
  });
  const before = { grant: 'prepared', paid: 0n, entries: 0, told: 0, mails: 0 };
  const after = { grant: 'paid', paid: AWARD, entries: 1, told: 1, mails: 1 };
  let kills = 0;
  for (let statement = 1; ; statement += 4) {
    const answers = await Promise.all(
      [0, 1, 2, 3]
        .map((n) => statement + n)
        .map((killBefore) => inProcess<Outcome<null>>({ ...task, killBefore })),
    );
    kills += answers.filter((answer) => answer === null).length;
    expect([before, after]).toContainEqual(await made());
    if (answers.some((answer) => answer !== null)) break;
  }
  expect(kills).toBeGreaterThan(20);
  expect(await inProcess<Outcome<null>>(task)).toMatchObject({ ok: false });
  expect(await made()).toEqual(after);
}, 600_000);

it('200 finalisations from four processes, three of them killed on the way, against money for 37 make 37', async () => {
  const fund = await aFund();
  await aCredit(fund.id, 37n * AWARD + AWARD / 2n);
  const keys = Array.from({ length: 200 }, (_, n) => `${fund.id}:${n}`);
  const shares = [0, 1, 2, 3].map((part) => keys.filter((_, n) => n % 4 === part));
  const task = { kind: 'finalise', fundId: fund.id, amountFen: AWARD.toString() } as const;
  const first = await Promise.all(
    shares.map((own, part) =>
      inProcess<number>({ ...task, keys: own, ...(part > 0 && { killBefore: 20 + 23 * part }) }),
    ),
  );
  expect(first.filter((answer) => answer === null)).toHaveLength(3);
  await Promise.all(shares.map((own) => inProcess<number>({ ...task, keys: own })));
  expect(await db.journalEntry.count({ where: { fundId: fund.id, kind: 'commitment' } })).toBe(37);
  expect(await balancesOf(fund.id)).toMatchObject({
    available: AWARD / 2n,
    held: 0n,
    committed: 37n * AWARD,
  });
}, 120_000);
