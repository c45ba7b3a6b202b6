import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { balancesOf } from '#app/competition/fund/balances.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import { confirmAccount } from '../account/confirm-account.server.ts';
import { anApprovedCall } from '../builders.testing.ts';
import { inProcess } from '../by-hand/in-process.testing.ts';
import { cancelBatch, makeBatch } from '../file/make-batch.server.ts';
import { aProof } from '../second-factor.testing.ts';
import { verifyLedger } from '../verify-ledger.server.ts';
import { closeCase } from './close-case.server.ts';
import { confirmLines } from './confirm-answer.server.ts';
import { readAnswer } from './read-answer.server.ts';
import { listAnswers, readCase } from './read-answers.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const today = toShanghaiDate(new Date());
const yuan = `${AWARD / 100n}.00`;
const [reader, other] = [aStaffActor('finance'), aStaffActor('finance')];
const bytesOf = (content: string) => new TextEncoder().encode(content);

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});
beforeEach(() => {
  Object.assign(process.env, { PAYER_NAME: '专项资金专户', PAYER_ACCOUNT: '51001000000000000001' });
  forgetConfig();
});
afterAll(() => {
  delete process.env.PAYER_NAME;
  delete process.env.PAYER_ACCOUNT;
  forgetConfig();
});

/** An approved order in a payment file. */
async function atTheBank() {
  const call = await anApprovedCall();
  const batchId = must(await makeBatch(reader, today)).id;
  const { number } = await db.paymentBatch.findUniqueOrThrow({ where: { id: batchId } });
  return { ...call, batchId, file: number, id: `${call.grant.number}-1` };
}
const csv = (...rows: string[]) => ['endToEndId,status,amount,reference,paidOn,reason', ...rows].join('\n');
const pain002 = (id: string, status: string) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>S-${id}-${status}</MsgId><CreDtTm>${new Date().toISOString()}</CreDtTm></GrpHdr><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
const camt054 = (id: string, direction: string, reference: string, amount = yuan) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${today}</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
const read = (content: string) => readAnswer(reader, { name: 'answer', bytes: bytesOf(content) });
const stateOf = async (id: string) => (await db.payout.findUniqueOrThrow({ where: { id } })).state;
/** Read by one and confirmed by another, where there is something to confirm. @returns what each line said, or why it is a case */
async function verdictsOf(content: string) {
  const answerId = must(await read(content));
  if (await db.bankAnswerLine.count({ where: { answerId, outcome: 'waiting' } }))
    must(await confirmLines(other, answerId, null, await aProof(other)));
  const lines = await db.bankAnswerLine.findMany({
    where: { answerId },
    orderBy: { line: 'asc' },
    include: { bankCase: true },
  });
  return lines.map(({ verdict, bankCase }) => bankCase?.problem ?? verdict);
}

it('status report, booking and return of one payment: paid once, confirmed, and owed again', async () => {
  const { id, grant, fund, payoutId } = await atTheBank();
  expect(await verdictsOf(pain002(id, 'PDNG'))).toEqual(['pending']);
  expect(await verdictsOf(pain002(id, 'ACSC'))).toEqual(['paid']);
  expect(await verdictsOf(camt054(id, 'DBIT', 'B77'))).toEqual(['confirmed']);
  expect(await balancesOf(fund.id)).toMatchObject({ committed: AWARD, paid: AWARD });
  expect(await verdictsOf(camt054(id, 'CRDT', 'B78'))).toEqual(['returned']);
  expect(await stateOf(payoutId)).toBe('returned');
  expect(await balancesOf(fund.id)).toMatchObject({ committed: 2n * AWARD, paid: 0n });
  expect(await db.grant.findUniqueOrThrow({ where: { id: grant.id } })).toMatchObject({ state: 'granted' });
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('a refused payment fails with the bank’s reason, and the unit confirms its account anew', async () => {
  const { id, file, grant, owner, account, payoutId } = await atTheBank();
  const whole = pain002(id, 'x').replace(
    /<OrgnlPmtInfAndSts>.*<\/OrgnlPmtInfAndSts>/,
    `<OrgnlGrpInfAndSts><OrgnlMsgId>${file}</OrgnlMsgId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>`,
  );
  expect(await verdictsOf(whole)).toEqual(['rejected']);
  expect(await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).toMatchObject({
    state: 'failed',
    failureReason: 'RJCT AM04',
  });
  expect(await verdictsOf(pain002(id, 'ACSC'))).toEqual(['contradicts']);
  must(await confirmAccount(owner, grant.id, account));
  expect(await db.grant.findUniqueOrThrow({ where: { id: grant.id } })).toMatchObject({
    state: 'accountConfirmed',
  });
});

it('the same content is taken once; nothing of what it says is dropped', async () => {
  const { id, payoutId } = await atTheBank();
  const content = csv(
    `${id},paid,60.00,R1,${today},`,
    `X-1,paid,1.00,R2,${today},`,
    `${id},paid,${yuan},R3,2999-01-01,`,
    `${id},strange,${yuan},R4,${today},`,
  );
  expect(await readAnswer(aStaffActor('organiser'), { name: '', bytes: bytesOf(content) })).toEqual(
    refusal('forbidden'),
  );
  expect(await verdictsOf(content)).toEqual(['amountDiffers', 'unknown', 'repeated', 'statusUnknown']);
  expect(await read(content)).toEqual(refusal('award.answerReadBefore'));
  for (const bad of ['', 'endToEndId\n', '<Document/>', '<!DOCTYPE a><Document/>'])
    expect(await read(bad)).toEqual(refusal('award.answerUnreadable'));
  expect(await read(csv())).toEqual(refusal('award.answerEmpty'));
  expect(await stateOf(payoutId)).toBe('approved');
  const kept = await db.bankAnswer.findMany();
  expect(JSON.stringify(kept)).not.toContain(id);
});

it('a payment answered by four processes at once, and confirmed by eight at the same moment, is paid once', async () => {
  const { id, grant, fund, payoutId } = await atTheBank();
  const row = `${id},paid,${yuan},R1,${today},`;
  const told = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      inProcess<Outcome<string>>({
        kind: 'answer',
        actor: reader,
        name: `${n}.csv`,
        content: csv(row, row.replace(',R1,', `,R${n},`)),
      }),
    ),
  );
  expect(told.filter((o) => o?.ok).length).toBe(4);
  expect(await stateOf(payoutId)).toBe('approved');
  const proofId = await aProof(other);
  const answers = told.flatMap((o) => (o?.ok ? [o.value] : []));
  const confirmed = await Promise.all(
    [...answers, ...answers].map((answerId) => confirmLines(other, answerId, null, proofId)),
  );
  expect(confirmed.filter((o) => o.ok)).toHaveLength(4);
  expect(await db.journalEntry.count({ where: { grantId: grant.id, kind: 'payment' } })).toBe(1);
  expect(await balancesOf(fund.id)).toMatchObject({ committed: AWARD, paid: AWARD });
  const lines = await db.bankAnswerLine.findMany({ where: { payoutId } });
  expect(lines).toHaveLength(8);
  expect(lines.filter(({ outcome }) => outcome === 'carriedOut')).toHaveLength(1);
}, 60_000);

it('paid twice by the bank, and paid of a cancelled file, are for a person', async () => {
  const { id } = await atTheBank();
  expect(await verdictsOf(csv(`${id},paid,${yuan},R1,${today},`))).toEqual(['paid']);
  expect(await verdictsOf(csv(`${id},paid,${yuan},R2,${today},`))).toEqual(['paidTwice']);
  const second = await atTheBank();
  must(await cancelBatch(reader, second.batchId, '银行未执行'));
  expect(await verdictsOf(csv(`${second.id},paid,${yuan},R1,${today},`))).toEqual(['contradicts']);
  expect(await stateOf(second.payoutId)).toBe('approved');
});

it('a case is decided once, with a reason and a second factor, by none who read the answer or signed the order', async () => {
  const call = await atTheBank();
  const { id, fund, payoutId } = call;
  await verdictsOf(csv(`${id},paid,${yuan},R1,,`));
  const { cases } = must(await listAnswers(reader));
  const caseId = cases.find(({ line }) => line.endToEndId === id)?.id ?? '';
  const page = must(await readCase(other, caseId));
  expect(page).toMatchObject({ problem: 'wrongDate', raw: expect.stringContaining(id), own: false });
  expect(page.decisions).toEqual(['noAction', 'recordPaid', 'recordFailed']);
  expect(must(await readCase(aStaffActor('supervisor'), caseId))).toMatchObject({ raw: '', decisions: [] });
  const pay = { decision: 'recordPaid' as const, reason: '已向银行核实', paidOn: today };
  const proof = async (who: typeof reader) => aProof(who);
  expect(await closeCase(reader, caseId, pay, await proof(reader))).toEqual(refusal('award.ownAnswer'));
  expect(await closeCase(aStaffActor('supervisor'), caseId, pay, await proof(other))).toEqual(
    refusal('forbidden'),
  );
  for (const signed of [call.cashier, call.reviewer, call.approver])
    expect(await closeCase(signed, caseId, pay, await proof(signed))).toEqual(refusal('award.signedOrder'));
  const nothing = { ...pay, decision: 'noAction' as const };
  expect(await closeCase(reader, caseId, nothing, await proof(reader))).toEqual(refusal('award.ownAnswer'));
  expect(await closeCase(other, caseId, { ...pay, decision: 'recordReturned' }, await proof(other))).toEqual(
    refusal('award.decisionUnfit'),
  );
  expect(await closeCase(other, caseId, { ...pay, paidOn: '2999-01-01' }, await proof(other))).toEqual(
    refusal('award.paidInFuture'),
  );
  await expect(closeCase(other, caseId, pay, await proof(reader))).rejects.toThrow(/second factor/);
  const proofId = await proof(other);
  const told = await Promise.all([1, 2].map(() => closeCase(other, caseId, pay, proofId)));
  expect(told.filter((o) => o.ok)).toHaveLength(1);
  expect(await stateOf(payoutId)).toBe('paid');
  expect(await balancesOf(fund.id)).toMatchObject({ paid: AWARD });
  expect((await verifyLedger()).firstBreak).toBeNull();
});

it('a partial payment is never recorded as the whole', async () => {
  const { id, payoutId } = await atTheBank();
  await verdictsOf(csv(`${id},paid,60.00,R1,${today},`));
  const found = await db.bankCase.findFirstOrThrow({ where: { line: { endToEndId: id } } });
  const pay = { decision: 'recordPaid' as const, reason: '部分到账', paidOn: today };
  expect(await closeCase(other, found.id, pay, await aProof(other))).toEqual(refusal('award.amountDiffers'));
  must(await closeCase(other, found.id, { ...pay, decision: 'noAction' }, await aProof(other)));
  expect(await stateOf(payoutId)).toBe('approved');
});

it('stays as the bank sent it, whoever tries by SQL', async () => {
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
  await client.connect();
  for (const attack of [
    `UPDATE "BankAnswer" SET name = 'other'`,
    `DELETE FROM "BankAnswer"`,
    `UPDATE "BankAnswerLine" SET verdict = 'confirmed' WHERE verdict = 'case'`,
    `DELETE FROM "BankAnswerLine"`,
    `INSERT INTO "BankAnswerLine" (id, "answerId", line, "endToEndId", status, "rawSealed", verdict) SELECT 'x', id, 99, '', '', '', 'paid' FROM "BankAnswer" LIMIT 1`,
    `DELETE FROM "BankCase"`,
    `UPDATE "BankCase" SET decision = 'noAction', reason = 'again' WHERE decision IS NOT NULL`,
    `UPDATE "BankCase" SET decision = 'noAction', "closedById" = 'x', "closedAt" = now() WHERE decision IS NULL`,
    `TRUNCATE "BankCase"`,
  ])
    await expect(client.query(attack), attack).rejects.toThrow(
      /never|once|with its answer|case_decided|append-only|second person|second factor|opened before/,
    );
  await client.end();
});
