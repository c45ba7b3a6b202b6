import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { confirmAccount } from '../account/confirm-account.server.ts';
import {
  anApprovedCall,
  anApprovedOrder,
  anAwardedCall,
  anOrder,
  aSlip,
  threeOfFinance,
} from '../builders.testing.ts';
import { decideHandPayment, readEvidence, recordHandPayment } from '../by-hand/hand-payment.server.ts';
import { decideLimit, proposeLimit } from '../limits/limits.server.ts';
import { aProof } from '../second-factor.testing.ts';
import { verifyLedger } from '../verify-ledger.server.ts';
import { sendBackPayout, signPayout } from './decide-payout.server.ts';
import { preparePayout } from './payout.server.ts';
import { voidPayout } from './void-payout.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

async function aConfirmedAward() {
  const call = await anAwardedCall();
  must(await confirmAccount(call.owner, call.grant.id, call.account));
  return { ...call, people: threeOfFinance() };
}
const stateOf = async (id: string) => (await db.payout.findUniqueOrThrow({ where: { id } })).state;

describe('a payment order', () => {
  it('is prepared, reviewed and approved by three people; nobody signs twice, in whatever part', async () => {
    const { grant, people } = await aConfirmedAward();
    const { cashier, reviewer, approver } = people;
    const payoutId = await anOrder(cashier, grant.id);
    expect(await signPayout(cashier, 'review', payoutId, await aProof(cashier))).toEqual(
      refusal('award.fourEyes'),
    );
    expect(await signPayout(approver, 'approve', payoutId, await aProof(approver))).toEqual(
      refusal('award.outOfStep'),
    );
    must(await signPayout(reviewer, 'review', payoutId, await aProof(reviewer)));
    for (const signed of [cashier, reviewer])
      expect(await signPayout(signed, 'approve', payoutId, await aProof(signed))).toEqual(
        refusal('award.fourEyes'),
      );
    const proofs = [approver, aStaffActor('finance')].map(async (who) => ({ who, proof: await aProof(who) }));
    const outcomes = await Promise.all(
      (await Promise.all(proofs)).map(({ who, proof }) => signPayout(who, 'approve', payoutId, proof)),
    );
    expect(outcomes.filter((o) => o.ok)).toEqual([{ ok: true, value: 'approved' }]);
    const acts = await db.payoutAct.findMany({ where: { payoutId }, orderBy: { at: 'asc' } });
    expect(acts.map(({ kind }) => kind)).toEqual(['prepare', 'review', 'approve']);
    expect(new Set(acts.map(({ actorId }) => actorId)).size).toBe(3);
    const recorded = await db.auditEntry.findMany({
      where: { subjectId: payoutId },
      orderBy: { seq: 'asc' },
    });
    expect(recorded.map((e) => (e.details as { secondFactor?: string }).secondFactor)).toEqual(
      acts.map(({ proofId }) => proofId),
    );
  });

  it('is for people with the permission of each step', async () => {
    const { grant, people } = await aConfirmedAward();
    for (const role of ['organiser', 'secretary', 'supervisor', 'sysadmin'] as const) {
      const other = aStaffActor(role);
      expect(await preparePayout(other, grant.id, await aProof(other))).toEqual(refusal('forbidden'));
    }
    const payoutId = await anOrder(people.cashier, grant.id);
    const organiser = aStaffActor('organiser');
    for (const step of ['review', 'approve'] as const)
      expect(await signPayout(organiser, step, payoutId, await aProof(organiser))).toEqual(
        refusal('forbidden'),
      );
    expect(await signPayout(people.reviewer, 'endorse', payoutId, await aProof(people.reviewer))).toEqual(
      refusal('forbidden'),
    );
    expect(await sendBackPayout(organiser, payoutId, '不符')).toEqual(refusal('forbidden'));
  });

  it('goes back one step with a reason, and comes forward again; every act stays', async () => {
    const { grant, people } = await aConfirmedAward();
    const { cashier, reviewer, approver } = people;
    const payoutId = await anOrder(cashier, grant.id);
    expect(await sendBackPayout(reviewer, payoutId, ' ')).toEqual(refusal('award.reasonMissing'));
    expect(must(await sendBackPayout(reviewer, payoutId, '开户行不全'))).toBe('sentBack');
    expect(await anOrder(cashier, grant.id)).toBe(payoutId);
    must(await signPayout(reviewer, 'review', payoutId, await aProof(reviewer)));
    expect(await sendBackPayout(cashier, payoutId, '自己退回')).toEqual(refusal('award.fourEyes'));
    expect(must(await sendBackPayout(approver, payoutId, '金额待核'))).toBe('prepared');
    must(await signPayout(reviewer, 'review', payoutId, await aProof(reviewer)));
    must(await signPayout(approver, 'approve', payoutId, await aProof(approver)));
    const acts = await db.payoutAct.findMany({ where: { payoutId }, orderBy: { at: 'asc' } });
    expect(acts.map(({ kind, to }) => `${kind}>${to}`)).toEqual([
      'prepare>prepared',
      'sendBack>sentBack',
      'prepare>prepared',
      'review>reviewed',
      'sendBack>prepared',
      'review>reviewed',
      'approve>approved',
    ]);
    must(await voidPayout(cashier, payoutId, '改为另行拨付'));
    expect(await anApprovedOrder(people, grant.id)).not.toBe(payoutId);
  });
});

describe('above the limits of a fund', () => {
  it('a further approver of a higher level signs, and limits are changed by two people', async () => {
    const { grant, fund, people } = await aConfirmedAward();
    const [one, other] = [aStaffActor('organiser'), aStaffActor('finance')];
    const limit = { fundId: fund.id, aloneFen: AWARD - 1n, dailyFen: 10n * AWARD, reason: '内控要求' };
    expect(await proposeLimit(aStaffActor('secretary'), limit)).toEqual(refusal('forbidden'));
    const limitId = must(await proposeLimit(one, limit));
    expect(await proposeLimit(other, limit)).toEqual(refusal('award.limitWaits'));
    expect(await decideLimit(one, limitId, { accept: true, proofId: await aProof(one) })).toEqual(
      refusal('award.fourEyes'),
    );
    await expect(decideLimit(other, limitId, { accept: true, proofId: await aProof(one) })).rejects.toThrow(
      /second factor/,
    );
    must(await decideLimit(other, limitId, { accept: true, proofId: await aProof(other) }));

    const payoutId = await anApprovedOrder(people, grant.id);
    expect(await stateOf(payoutId)).toBe('endorsing');
    expect(await signPayout(other, 'endorse', payoutId, await aProof(other))).toEqual(refusal('forbidden'));
    expect(must(await sendBackPayout(one, payoutId, '请补充说明'))).toBe('reviewed');
    must(await signPayout(people.approver, 'approve', payoutId, await aProof(people.approver)));
    expect(must(await signPayout(one, 'endorse', payoutId, await aProof(one)))).toBe('approved');
  });

  it('nobody approves alone more in a day than the fund allows, two at the same moment included', async () => {
    const { call, fund, grant, owner, account, entries, people } = await aConfirmedAward();
    const leader = aStaffActor('organiser');
    const limitId = must(
      await proposeLimit(leader, { fundId: fund.id, aloneFen: AWARD, dailyFen: AWARD, reason: '每日限额' }),
    );
    must(await decideLimit(people.cashier, limitId, { accept: true, proofId: await aProof(people.cashier) }));
    const second = await db.grant.findFirstOrThrow({
      where: { finalList: { callId: call.id }, id: { not: grant.id } },
    });
    expect(entries.length).toBeGreaterThan(1);
    const unit = await db.provider.findUniqueOrThrow({ where: { id: second.providerId } });
    const owners = { ...owner, providers: [{ id: second.providerId, role: 'owner' as const }] };
    must(await confirmAccount(owners, second.id, { ...account, accountName: unit.name }));
    const orders: string[] = [];
    for (const id of [grant.id, second.id]) {
      const order = await anOrder(people.cashier, id);
      must(await signPayout(people.reviewer, 'review', order, await aProof(people.reviewer)));
      orders.push(order);
    }
    const proof = await aProof(people.approver);
    const states = await Promise.all(
      orders.map(async (id) => must(await signPayout(people.approver, 'approve', id, proof))),
    );
    expect(states.toSorted()).toEqual(['approved', 'endorsing']);
  });
});

describe('a payment by hand', () => {
  it('takes the bank’s slip and another person; it is posted once, and never for what is not approved', async () => {
    const { grant, fund, people } = await aConfirmedAward();
    const { cashier, reviewer } = people;
    const early = await anOrder(cashier, grant.id);
    const paid = { payoutId: early, bankReference: 'B1001', paidOn: '2026-01-12' };
    expect(await recordHandPayment(cashier, paid, aSlip)).toEqual(refusal('award.notApproved'));
    must(await voidPayout(cashier, early, '重来'));
    const payoutId = await anApprovedOrder(people, grant.id);
    const payment = { ...paid, payoutId };
    for (const bad of [
      { ...aSlip, bytes: new Uint8Array() },
      { ...aSlip, type: 'text/html' },
    ])
      expect(await recordHandPayment(cashier, payment, bad)).toEqual(refusal('award.evidenceMissing'));
    expect(await recordHandPayment(cashier, { ...payment, paidOn: '2999-01-01' }, aSlip)).toEqual(
      refusal('award.paidInFuture'),
    );
    const handId = must(await recordHandPayment(cashier, payment, aSlip));
    expect(await recordHandPayment(reviewer, payment, aSlip)).toEqual(refusal('award.handWaits'));
    expect(
      await decideHandPayment(cashier, handId, { accept: true, proofId: await aProof(cashier) }),
    ).toEqual(refusal('award.fourEyes'));
    expect(must(await readEvidence(reviewer, handId)).bytes).toEqual(aSlip.bytes);
    expect(await readEvidence(aStaffActor('organiser'), handId)).toEqual(refusal('forbidden'));
    const proofId = await aProof(reviewer);
    const told = await Promise.all(
      [1, 2, 3].map(() => decideHandPayment(reviewer, handId, { accept: true, proofId })),
    );
    expect(told.filter((o) => o.ok)).toHaveLength(1);
    expect(await balancesOf(fund.id)).toMatchObject({ committed: AWARD, paid: AWARD });
    expect((await verifyLedger()).firstBreak).toBeNull();
  });

  it('not confirmed, the order is to be paid again', async () => {
    const { payoutId, cashier, reviewer } = await anApprovedCall();
    const payment = { payoutId, bankReference: 'B1001', paidOn: '2026-01-12' };
    const handId = must(await recordHandPayment(cashier, payment, aSlip));
    expect(await decideHandPayment(reviewer, handId, { accept: false, reason: '' })).toEqual(
      refusal('award.reasonMissing'),
    );
    must(await decideHandPayment(reviewer, handId, { accept: false, reason: '回单与账户不符' }));
    expect(await stateOf(payoutId)).toBe('approved');
    must(await recordHandPayment(cashier, payment, aSlip));
  });
});

describe('by SQL', () => {
  /** Runs statements in one transaction as the owner of the tables. @returns what the database said */
  async function attack(...statements: string[]): Promise<string> {
    const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
    await client.connect();
    try {
      await client.query('BEGIN');
      for (const statement of statements) await client.query(statement);
      await client.query('COMMIT');
      return 'done';
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      await client.end();
    }
  }
  const act = (payoutId: string, kind: string, to: string, actor: string, proof = 'NULL') =>
    `INSERT INTO "PayoutAct" (id, "payoutId", kind, "to", "actorId", reason, "proofId") VALUES (gen_random_uuid()::text, '${payoutId}', '${kind}', '${to}', '${actor}', 'x', ${proof})`;

  it('a clerk does not approve their own, nor with another’s second factor, nor without an act on record', async () => {
    const { grant, people } = await aConfirmedAward();
    const { cashier, reviewer } = people;
    const payoutId = await anOrder(cashier, grant.id);
    const proof = `'${await aProof(cashier)}'`;
    const set = (columns: string) => `UPDATE "Payout" SET ${columns} WHERE id = '${payoutId}'`;
    const [me, you] = [cashier.userId, reviewer.userId];
    const review = act(payoutId, 'review', 'reviewed', me, proof);
    expect(await attack(review, set(`state = 'reviewed', "reviewedById" = '${me}'`))).toBe('23514');
    expect(await attack(act(payoutId, 'review', 'reviewed', you, proof))).toBe('YX021');
    expect(await attack(act(payoutId, 'review', 'reviewed', you))).toBe('YX021');
    expect(await attack(set(`state = 'reviewed', "reviewedById" = '${you}'`))).toBe('YX022');
    expect(await attack(review, set(`state = 'reviewed', "reviewedById" = '${you}'`))).toBe('YX022');
    expect(await attack(set(`state = 'approved', "reviewedById" = '${you}', "approvedById" = 'c'`))).toBe(
      'YX030',
    );
    expect(await attack(set(`"preparedById" = 'c'`))).toBe('YX022');
    expect(await attack(set('"byTwo" = true'))).toBe('YX010');
    expect(await attack(set('"amountFen" = 1'))).toBe('YX010');
    for (const change of [
      'UPDATE "PayoutAct" SET reason = \'y\'',
      'DELETE FROM "PayoutAct"',
      'TRUNCATE "PayoutAct"',
    ])
      expect(await attack(change)).toBe('YX001');
    expect(await attack('UPDATE "SecondFactorProof" SET at = now()')).toBe('YX001');
    expect(await stateOf(payoutId)).toBe('prepared');
  });

  it('an order is not paid by whoever recorded the payment, nor approved for another account or above the limits', async () => {
    const { payoutId, grant, fund, cashier } = await anApprovedCall();
    const payment = { payoutId, bankReference: 'B1001', paidOn: '2026-01-12' };
    const handId = must(await recordHandPayment(cashier, payment, aSlip));
    const decide = (who: string) =>
      `UPDATE "HandPayment" SET accepted = true, "decidedById" = '${who}', "decidedAt" = now() WHERE id = '${handId}'`;
    expect(await attack(decide(cashier.userId))).toBe('23514');
    expect(await attack(`UPDATE "HandPayment" SET "bankReference" = 'other' WHERE id = '${handId}'`)).toBe(
      'YX010',
    );
    expect(await attack(`DELETE FROM "HandPayment"`)).toBe('YX001');

    const reviewed = await aConfirmedAward();
    const order = await anOrder(reviewed.people.cashier, reviewed.grant.id);
    must(await signPayout(reviewed.people.reviewer, 'review', order, await aProof(reviewed.people.reviewer)));
    await db.payeeAccount.update({
      where: { grantId: reviewed.grant.id },
      data: { confirmedAt: new Date() },
    });
    const approver = reviewed.people.approver.userId;
    const approve = [
      act(order, 'approve', 'approved', approver, `'${await aProof({ userId: approver })}'`),
      `UPDATE "Payout" SET state = 'approved', "approvedById" = '${approver}' WHERE id = '${order}'`,
    ];
    expect(await attack(...approve)).toBe('YX024');
    await db.$executeRaw`UPDATE "PayeeAccount" a SET "confirmedAt" = p."accountConfirmedAt" FROM "Payout" p WHERE p.id = ${order} AND a."grantId" = p."grantId"`;
    const limit = { fundId: reviewed.fund.id, aloneFen: 1n, dailyFen: 1n, reason: '限额' };
    const limitId = must(await proposeLimit(aStaffActor('organiser'), limit));
    must(await decideLimit(cashier, limitId, { accept: true, proofId: await aProof(cashier) }));
    expect(await attack(...approve)).toBe('YX023');
    expect(await attack(`UPDATE "PayoutLimit" SET "aloneFen" = 10 WHERE id = '${limitId}'`)).toBe('YX010');
    expect(fund.id).not.toBe(grant.id);
  });
});
