import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { aProviderRow } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { aClearUnit } from '#app/competition/provider/credit/builders.testing.ts';
import { recordCheck } from '#app/competition/provider/credit/record-check.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { confirmAccount } from '../account/confirm-account.server.ts';
import {
  anApprovedOrder,
  anAwardedCall,
  aPaidCall,
  aRecovery,
  aRevocation,
  payByHand,
  threeOfFinance,
} from '../builders.testing.ts';
import { makeBatch } from '../file/make-batch.server.ts';
import { proposeRevocation } from '../recovery/revoke-grant.server.ts';
import { resumeGrant, suspendGrant } from '../recovery/suspend-grant.server.ts';
import { aProof } from '../second-factor.testing.ts';
import { verifyLedger } from '../verify-ledger.server.ts';
import { sendBackPayout, signPayout } from './decide-payout.server.ts';
import { preparePayout } from './payout.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const organiser = aStaffActor('organiser');
const people = threeOfFinance();
const { cashier, reviewer, approver } = people;
const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
const stateOf = async (id: string) => (await db.grant.findUniqueOrThrow({ where: { id } })).state;

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
  await owner.connect();
});
afterAll(() => owner.end());

async function aConfirmedAward(options?: Parameters<typeof anAwardedCall>[0]) {
  const call = await anAwardedCall(options);
  must(await confirmAccount(call.owner, call.grant.id, call.account));
  const prepare = async () => preparePayout(cashier, call.grant.id, await aProof(cashier));
  return { ...call, prepare };
}

const aHit = (providerId: string) =>
  recordCheck(aStaffActor('secretary'), {
    providerId,
    results: { seriousViolation: 'clear', abnormalOperation: 'clear', judgmentDebtor: 'hit' },
    source: '中国执行信息公开网',
    checkedAt: new Date(),
    reference: 'H-1',
    evidenceFileId: '',
    detail: '（2026）川01执1号',
  });

/** As if the checks of a unit had been made so long ago. */
async function ageChecks(providerId: string, days: number): Promise<void> {
  for (const table of ['CreditCheck', 'CreditInquiry']) {
    await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await owner.query(
      `UPDATE "${table}" SET "checkedAt" = "checkedAt" - make_interval(days => $2) WHERE "providerId" = $1`,
      [providerId, days],
    );
    await owner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  }
}

describe('before payment', () => {
  it('the lead and every member need a valid clear check, when it is prepared and again when it is approved', async () => {
    const { grant, entries, prepare } = await aConfirmedAward({ checked: false });
    const lead = grant.providerId;
    const member = await aProviderRow();
    await db.consortiumMember.create({
      data: {
        submissionId: entries[0]?.id ?? '',
        providerId: member.id,
        position: 1,
        confirmedAt: new Date(),
        confirmedById: 'o',
      },
    });
    expect(await prepare()).toEqual(refusal('award.creditMissing'));
    await aClearUnit(lead);
    expect(await prepare()).toEqual(refusal('award.creditMissing'));
    await aClearUnit(member.id);
    await ageChecks(lead, 31);
    expect(await prepare()).toEqual(refusal('award.creditExpired'));
    await aClearUnit(lead);
    const payoutId = must(await prepare());
    must(await signPayout(reviewer, 'review', payoutId, await aProof(reviewer)));
    must(await aHit(member.id));
    expect(await signPayout(approver, 'approve', payoutId, await aProof(approver))).toEqual(
      refusal('award.creditHit'),
    );
    await expect(
      owner.query(`UPDATE "Payout" SET state = 'approved', "approvedById" = 'x' WHERE id = $1`, [payoutId]),
    ).rejects.toThrow(/stands on a credit list/);
    must(await sendBackPayout(approver, payoutId, '成员单位被列入失信名单'));
    await aClearUnit(member.id);
    must(await signPayout(reviewer, 'review', payoutId, await aProof(reviewer)));
    must(await signPayout(approver, 'approve', payoutId, await aProof(approver)));
    await payByHand(people, payoutId);
    expect(await stateOf(grant.id)).toBe('paid');
  });

  it('an approved order whose unit is named since goes into no payment file', async () => {
    Object.assign(process.env, { PAYER_NAME: '场景专项资金专户', PAYER_ACCOUNT: '4402000011112222' });
    forgetConfig();
    const { grant } = await aConfirmedAward();
    await anApprovedOrder(people, grant.id);
    must(await aHit(grant.providerId));
    const today = toShanghaiDate(new Date());
    expect(await makeBatch(cashier, today)).toEqual(refusal('award.nothingToPay'));
    await aClearUnit(grant.providerId);
    must(await makeBatch(cashier, today));
  });
});

describe('an award is suspended alone', () => {
  it('with a reason, by an organiser; nothing is paid or changed until it is resumed, and the other award goes on', async () => {
    const { grant, owner: unit, account, entries, fund, prepare } = await aConfirmedAward();
    expect(await suspendGrant(cashier, grant.id, '命中')).toEqual(refusal('forbidden'));
    expect(await suspendGrant(organiser, grant.id, ' ')).toEqual(refusal('award.reasonMissing'));
    const outcomes = await Promise.all([
      suspendGrant(organiser, grant.id, '失信被执行人'),
      suspendGrant(aStaffActor('organiser'), grant.id, '失信被执行人'),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal('award.alreadySuspended'));
    expect(await prepare()).toEqual(refusal('award.notPayable'));
    expect(await confirmAccount(unit, grant.id, account)).toEqual(refusal('award.accountFixed'));
    const other = await db.grant.findUniqueOrThrow({ where: { submissionId: entries[1]?.id ?? '' } });
    expect(other.state).toBe('granted');
    expect(await balancesOf(fund.id)).toMatchObject({ committed: 2n * AWARD });
    await expect(
      owner.query(`UPDATE "Grant" SET "suspendedReason" = '' WHERE id = $1`, [grant.id]),
    ).rejects.toThrow(/grant_suspended/);
    must(await resumeGrant(organiser, grant.id, '已履行，移出名单'));
    expect(await stateOf(grant.id)).toBe('accountConfirmed');
    expect(await resumeGrant(organiser, grant.id, '再次')).toEqual(refusal('award.notSuspended'));
    await payByHand(people, await anApprovedOrder(people, grant.id));
    expect(await balancesOf(fund.id)).toMatchObject({ committed: AWARD, paid: AWARD });
  });

  it('at every state where it can be, and is resumed to that state or revoked from it; the ledger stays whole', async () => {
    const fresh = await anAwardedCall();
    must(await suspendGrant(organiser, fresh.grant.id, '核查'));
    must(await resumeGrant(organiser, fresh.grant.id, '排除'));
    expect(await stateOf(fresh.grant.id)).toBe('granted');
    must(await suspendGrant(organiser, fresh.grant.id, '再次核查'));
    await aRevocation(fresh.grant.id, '属实');
    expect(await stateOf(fresh.grant.id)).toBe('revoked');
    expect(await balancesOf(fresh.fund.id)).toMatchObject({ committed: AWARD, available: 9n * AWARD });
    for (const act of [suspendGrant, resumeGrant, proposeRevocation])
      expect(await act(organiser, fresh.grant.id, '又一次')).toMatchObject({ ok: false });

    const prepared = await aConfirmedAward();
    const payoutId = must(await prepared.prepare());
    must(await suspendGrant(organiser, prepared.grant.id, '核查'));
    expect(await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).toMatchObject({
      state: 'rejected',
    });
    expect(await signPayout(reviewer, 'review', payoutId, await aProof(reviewer))).toMatchObject({
      ok: false,
    });
    must(await resumeGrant(organiser, prepared.grant.id, '排除'));
    expect(await stateOf(prepared.grant.id)).toBe('accountConfirmed');
    await payByHand(people, await anApprovedOrder(people, prepared.grant.id));

    const paid = await aPaidCall();
    expect(await suspendGrant(organiser, paid.grant.id, '核查')).toEqual(refusal('award.notSuspendable'));
    await aRevocation(paid.grant.id, '属实');
    expect(await resumeGrant(organiser, paid.grant.id, '误')).toEqual(refusal('award.notSuspended'));
    await aRecovery(paid.grant.id, AWARD);
    expect((await verifyLedger()).firstBreak).toBeNull();
  });
});
