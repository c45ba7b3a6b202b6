import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { anApprovedCall } from '../builders.testing.ts';
import { makeBatch } from '../file/make-batch.server.ts';
import { aProof } from '../second-factor.testing.ts';
import { verifyLedger } from '../verify-ledger.server.ts';
import { confirmLines, refuseLines } from './confirm-answer.server.ts';
import { readAnswer } from './read-answer.server.ts';
import { downloadAnswer, readAnswerPage } from './read-answers.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const today = toShanghaiDate(new Date());
const [reader, other] = [aStaffActor('finance'), aStaffActor('finance')];
const head = 'endToEndId,status,amount,reference,paidOn\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readAnswer(reader, { name: 'answer.csv', bytes });
const verdictsOf = async (answerId: string) =>
  (
    await db.bankAnswerLine.findMany({
      where: { answerId },
      orderBy: { line: 'asc' },
      include: { bankCase: true },
    })
  ).map(({ verdict, bankCase }) => bankCase?.problem ?? verdict);

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
  Object.assign(process.env, { PAYER_NAME: '专项资金专户', PAYER_ACCOUNT: '51001000000000000001' });
  forgetConfig();
});
afterAll(() => {
  delete process.env.PAYER_NAME;
  delete process.env.PAYER_ACCOUNT;
  forgetConfig();
});

async function atTheBank() {
  const call = await anApprovedCall();
  must(await makeBatch(reader, today));
  return { ...call, id: `${call.grant.number}-1` };
}

/** `成功` and `流水一` as Chinese Excel saves them. */
const gbk = (id: string, amount: string) =>
  Uint8Array.from([
    ...utf8(`${head}${id},`),
    ...[0xb3, 0xc9, 0xb9, 0xa6],
    ...utf8(`,${amount},`),
    ...[0xc1, 0xf7, 0xcb, 0xae, 0xd2, 0xbb],
    ...utf8(`,${today}\r\n`),
  ]);

it('an answer that Chinese Excel saved is read, and given back byte for byte', async () => {
  const { id } = await atTheBank();
  const bytes = gbk(id, `${AWARD / 100n}.00`);
  const answerId = must(await read(bytes));
  expect(await verdictsOf(answerId)).toEqual(['paid']);
  const [line] = await db.bankAnswerLine.findMany({ where: { answerId } });
  expect(line).toMatchObject({ status: '成功', reference: '流水一', outcome: 'waiting' });
  const back = must(await downloadAnswer(reader, answerId));
  expect(Buffer.from(back.bytes)).toEqual(Buffer.from(bytes));
  const kept = await db.bankAnswer.findUniqueOrThrow({ where: { id: answerId } });
  expect(kept).toMatchObject({
    encoding: 'gb18030',
    contentHash: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(await read(utf8('付款成功').slice(0, -1))).toEqual(refusal('award.answerEncoding'));
  expect(await read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual(refusal('award.answerEncoding'));
});

it.each([
  ['slashes', today.replaceAll('-', '/'), 'paid'],
  ['no sign between', today.replaceAll('-', ''), 'paid'],
  ['a day that there is not', '2026-02-30', 'unreadable'],
  ['no day', '', 'wrongDate'],
])('a date with %s', async (_, paidOn, said) => {
  const { id } = await atTheBank();
  const line = `${id},paid,￥${(AWARD / 100n).toLocaleString('en')}.00元,R1,${paidOn}`;
  const answerId = must(await read(utf8(`${head}${line.replace(/￥[^元]+元/, (cell) => `"${cell}"`)}\r\n`)));
  expect(await verdictsOf(answerId)).toEqual([said]);
});

it('an amount that cannot be read is said to be unreadable, not to differ', async () => {
  const { id } = await atTheBank();
  for (const [amount, said] of [
    ['1E+05', 'unreadable'],
    ['', 'unreadable'],
    ['60.00', 'amountDiffers'],
  ])
    expect(await verdictsOf(must(await read(utf8(`${head}${id},paid,${amount},R1,${today}\n`))))).toEqual([
      said,
    ]);
});

it('six thousand lines are read in seconds, a page at a time; more than ten thousand are refused at once', async () => {
  const { id, payoutId } = await atTheBank();
  const lines = Array.from({ length: 6000 }, (_, n) => `X-${n},paid,1.00,R${n},${today}`);
  lines[2999] = `${id},paid,${AWARD / 100n}.00,R1,${today}`;
  const began = performance.now();
  const answerId = must(await read(utf8(head + lines.join('\n'))));
  const seconds = (performance.now() - began) / 1000;
  // A transaction ends after fifteen; on an idle machine it takes two or three.
  expect(seconds).toBeLessThan(12);
  const page = must(await readAnswerPage(other, answerId, 2));
  expect(page).toMatchObject({ page: 2, pages: 60, waitingCount: 1, mayConfirm: true });
  expect(page.lines).toHaveLength(100);
  expect(await db.bankCase.count({ where: { line: { answerId } } })).toBe(5999);
  expect(must(await confirmLines(other, answerId, null, await aProof(other)))).toMatchObject({
    done: 1,
    left: 0,
  });
  expect((await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).state).toBe('paid');
  const many = Array.from({ length: 10_001 }, (_, n) => `Y-${n},paid,1.00,R,${today}`);
  expect(await read(utf8(head + many.join('\n')))).toEqual(refusal('award.answerTooLong'));
  expect(await read(new Uint8Array(5 * 1024 * 1024).fill(0x61))).toEqual(refusal('award.answerTooLong'));
});

it('lines that a second person does not confirm change nothing and become cases', async () => {
  const { id, payoutId } = await atTheBank();
  const answerId = must(await read(utf8(`${head}${id},paid,${AWARD / 100n}.00,R1,${today}\n`)));
  expect(await refuseLines(reader, answerId, null, '与原件不符')).toEqual(refusal('award.ownAnswer'));
  expect(await refuseLines(other, answerId, null, ' ')).toEqual(refusal('award.reasonMissing'));
  must(await refuseLines(other, answerId, null, '与原件不符'));
  expect(await refuseLines(other, answerId, null, '再次')).toEqual(refusal('award.linesDecided'));
  expect(await verdictsOf(answerId)).toEqual(['refused']);
  expect((await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).state).toBe('approved');
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('of two answers that tell of one payment the second finds it done when it is confirmed', async () => {
  const call = await atTheBank();
  const line = `${call.id},paid,${AWARD / 100n}.00,R1,${today}\n`;
  const [one, two] = [must(await read(utf8(head + line))), must(await read(utf8(`${head}${line}\n`)))];
  const three = must(await read(utf8(head + line.replace(',R1,', ',R2,'))));
  for (const signer of [call.cashier, call.reviewer, call.approver])
    expect(await confirmLines(signer, one, null, await aProof(signer))).toEqual(refusal('award.signedOrder'));
  expect(await confirmLines(reader, one, null, await aProof(reader))).toEqual(refusal('award.ownAnswer'));
  for (const answerId of [one, two, three])
    must(await confirmLines(other, answerId, null, await aProof(other)));
  const outcomes = await db.bankAnswerLine.findMany({
    where: { payoutId: call.payoutId },
    orderBy: { answer: { uploadedAt: 'asc' } },
    include: { bankCase: true },
  });
  expect(outcomes.map(({ outcome, bankCase }) => bankCase?.problem ?? outcome)).toEqual([
    'carriedOut',
    'overtaken',
    'paidTwice',
  ]);
});
