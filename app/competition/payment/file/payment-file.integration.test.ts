import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { seal } from '#app/platform/config/seal.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { confirmAccount } from '../account/confirm-account.server.ts';
import { confirmLines } from '../bank/confirm-answer.server.ts';
import { readAnswer } from '../bank/read-answer.server.ts';
import { anApprovedCall, anApprovedOrder, anAwardedCall, anOrder, aReturn } from '../builders.testing.ts';
import { preparePayout } from '../order/payout.server.ts';
import { voidPayout } from '../order/void-payout.server.ts';
import { proposeRevocation } from '../recovery/revoke-grant.server.ts';
import { aProof } from '../second-factor.testing.ts';
import { cancelBatch, makeBatch } from './make-batch.server.ts';
import { downloadBatch, readBatches } from './read-batches.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const cashier = aStaffActor('finance');
const today = toShanghaiDate(new Date());

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});
beforeEach(() => {
  Object.assign(process.env, { PAYER_NAME: '专项资金专户', PAYER_ACCOUNT: '51001000000000000001' });
  forgetConfig();
});
afterEach(() => {
  delete process.env.PAYER_NAME;
  delete process.env.PAYER_ACCOUNT;
  forgetConfig();
});

const stateOf = async (id: string) => (await db.payout.findUniqueOrThrow({ where: { id } })).state;

async function xmlOf(batchId: string): Promise<string> {
  const file = must(await downloadBatch(cashier, batchId, 'xml', await translator('zh-CN')));
  return new TextDecoder().decode(file.bytes);
}

it('is made once of each award however many ask at once, and handed out byte for byte, on record', async () => {
  const { grant, account } = await anApprovedCall();
  expect(await makeBatch(aStaffActor('organiser'), today)).toEqual(refusal('forbidden'));
  expect(await makeBatch(cashier, '2020-01-01')).toEqual(refusal('award.executionPast'));
  const asked = await Promise.all([1, 2, 3].map(() => makeBatch(cashier, today)));
  const [batchId = ''] = asked.flatMap((o) => (o.ok ? [o.value.id] : []));
  expect(asked.filter((o) => o.ok)).toHaveLength(1);
  expect(asked).toContainEqual(refusal('award.nothingToPay'));
  const file = await xmlOf(batchId);
  expect(file).toContain(`<EndToEndId>${grant.number}-1</EndToEndId>`);
  expect(file).toContain(account.number);
  expect(file).toContain(`<CtrlSum>${AWARD / 100n}.00</CtrlSum>`);
  expect(await xmlOf(batchId)).toBe(file);
  expect(await db.auditEntry.count({ where: { subjectId: batchId, action: 'payment.fileDownloaded' } })).toBe(
    2,
  );
  const kept = await db.paymentBatch.findUniqueOrThrow({ where: { id: batchId } });
  expect(
    JSON.stringify(kept, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).not.toContain(account.number);
  must(await cancelBatch(cashier, batchId, '测试'));
});

it('fixes the accounts in it until it is cancelled; then a new one gets a new end-to-end id', async () => {
  const { grant, owner, account } = await anApprovedCall();
  const batchId = must(await makeBatch(cashier, today)).id;
  const other = { ...account, number: '6222029999999999999' };
  expect(await confirmAccount(owner, grant.id, other)).toEqual(refusal('award.accountFixed'));
  expect(await proposeRevocation(aStaffActor('organiser'), grant.id, '取消资格')).toEqual(
    refusal('award.inFile'),
  );
  expect(await cancelBatch(cashier, batchId, '')).toEqual(refusal('award.reasonMissing'));
  must(await cancelBatch(cashier, batchId, '银行未执行'));
  expect(await downloadBatch(cashier, batchId, 'xml', await translator('en'))).toEqual(
    refusal('award.fileCancelled'),
  );
  const again = must(await makeBatch(cashier, today)).id;
  expect(await xmlOf(again)).toContain(`<EndToEndId>${grant.number}-2</EndToEndId>`);
});

it('is not cancelled once a payment of it is recorded; money that came back goes into another file', async () => {
  const { grant, owner, account, people, payoutId } = await anApprovedCall();
  const batchId = must(await makeBatch(cashier, today)).id;
  expect(await voidPayout(cashier, payoutId, '暂缓')).toEqual(refusal('award.inFile'));
  const line = `${grant.number}-1,paid,${AWARD / 100n}.00,R1001,${today}`;
  const content = `endToEndId,status,amount,reference,paidOn\n${line}\n`;
  const answerId = must(
    await readAnswer(cashier, { name: 'answer.csv', bytes: new TextEncoder().encode(content) }),
  );
  const second = aStaffActor('finance');
  must(await confirmLines(second, answerId, null, await aProof(second)));
  expect(await cancelBatch(cashier, batchId, '银行未执行')).toEqual(refusal('award.fileInUse'));
  expect(await makeBatch(cashier, today)).toEqual(refusal('award.nothingToPay'));
  await aReturn(payoutId, AWARD);
  must(await confirmAccount(owner, grant.id, account));
  await anApprovedOrder(people, grant.id);
  must(await makeBatch(cashier, today));
  const page = must(await readBatches(aStaffActor('supervisor')));
  expect(page).toMatchObject({ mayMake: false, waiting: { count: 0 } });
});

it('sends an order back whose account was changed after it was approved, by the unit or behind its back', async () => {
  const { grant, owner, account, people, payoutId } = await anApprovedCall();
  must(await confirmAccount(owner, grant.id, account));
  expect(await stateOf(payoutId)).toBe('approved');
  must(await confirmAccount(owner, grant.id, { ...account, number: '6222029999999999999' }));
  expect(await stateOf(payoutId)).toBe('sentBack');
  expect(await makeBatch(cashier, today)).toEqual(refusal('award.nothingToPay'));
  expect(await preparePayout(people.cashier, grant.id, await aProof(people.cashier))).toEqual(
    refusal('award.accountCooling'),
  );
  await db.payeeAccount.update({ where: { grantId: grant.id }, data: { changedAt: new Date(0) } });
  expect(await anApprovedOrder(people, grant.id)).toBe(payoutId);
  await db.payeeAccount.update({
    where: { grantId: grant.id },
    data: { numberSealed: seal('6222021111111111111') },
  });
  expect(await makeBatch(cashier, today)).toEqual(refusal('award.nothingToPay'));
});

it('never changes or goes away, whoever tries, and takes in nothing that was not approved', async () => {
  const { grant, owner, account } = await anApprovedCall();
  const batchId = must(await makeBatch(cashier, today)).id;
  const waiting = await anAwardedCall();
  must(await confirmAccount(waiting.owner, waiting.grant.id, waiting.account));
  const order = await anOrder(aStaffActor('finance'), waiting.grant.id);
  await expect(
    db.paymentBatchItem.create({
      data: {
        batchId,
        grantId: waiting.grant.id,
        payoutId: order,
        endToEndId: `${waiting.grant.number}-1`,
        amountFen: AWARD,
      },
    }),
  ).rejects.toThrow(/approved orders only/);
  expect(await confirmAccount(owner, grant.id, account)).toEqual(refusal('award.accountFixed'));
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
  await client.connect();
  for (const attack of [
    `UPDATE "PaymentBatch" SET "totalFen" = "totalFen" + 1`,
    `UPDATE "PaymentBatchItem" SET "amountFen" = 1`,
    `DELETE FROM "PaymentBatchItem"`,
    `DELETE FROM "PaymentBatch"`,
    `UPDATE "PaymentBatchItem" SET live = true WHERE NOT live`,
  ])
    await expect(client.query(attack)).rejects.toThrow(/never (changes|deleted)/);
  await client.end();
  await db.paymentBatch.update({ where: { id: batchId }, data: { contentSealed: seal('<Document/>') } });
  expect(await downloadBatch(cashier, batchId, 'xml', await translator('en'))).toEqual(
    refusal('award.fileAltered'),
  );
});

it('needs to know the account that pays', async () => {
  delete process.env.PAYER_ACCOUNT;
  forgetConfig();
  expect(await makeBatch(cashier, today)).toEqual(refusal('award.payerMissing'));
});
