import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { AWARD } from '#app/competition/announcement/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';
import { aPaidCall } from '../builders.testing.ts';
import { readReconciliation, reconciliationWorkbook } from './read-reconciliations.server.ts';
import { readStatement, reviewReconciliation, signReconciliation } from './reconciliation.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const [one, other] = [aStaffActor('finance'), aStaffActor('finance')];
const today = toShanghaiDate(new Date());
const yuan = (fen: bigint) => `${fen / 100n}.00`;

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

/** A fund with its appropriation today and one award paid on 12 January 2026, as its bank tells it. */
async function aStatement() {
  const { fund } = await aPaidCall();
  const order = (
    await db.journalEntry.findFirstOrThrow({ where: { fundId: fund.id, kind: 'appropriation' } })
  ).memo;
  const rows = [
    'bookedOn,amount,balance,endToEndId,reference',
    `2026-01-12,-${yuan(AWARD)},-${yuan(AWARD)},,B1001`,
    `${today},${yuan(10n * AWARD)},${yuan(9n * AWARD)},,"${order}"`,
  ];
  const text = `${rows.join('\n')}\n`;
  return { fundId: fund.id, name: 'statement.csv', text, bytes: new TextEncoder().encode(text) };
}

it('a statement beside the ledger: matched, and level at its end; read once, signed by one, reviewed by another', async () => {
  const statement = await aStatement();
  expect(await readStatement(aStaffActor('organiser'), statement)).toEqual(refusal('forbidden'));
  const id = must(await readStatement(one, statement));
  expect(await readStatement(one, statement)).toEqual(refusal('award.answerReadBefore'));
  const page = must(await readReconciliation(aStaffActor('supervisor'), id));
  expect(page).toMatchObject({ maySign: false, mayReview: false, firstDay: '2026-01-12' });
  expect(page.comparison).toMatchObject({
    counts: { matched: 2, differs: 0, onlyBank: 0, onlyLedger: 0 },
    closing: { addsUp: true, differenceFen: '0' },
  });
  const told = await Promise.all([1, 2].map(() => signReconciliation(one, id, '')));
  expect(told.filter((o) => o.ok)).toHaveLength(1);
  expect(await reviewReconciliation(one, id, '')).toEqual(refusal('award.fourEyes'));
  expect(must(await readReconciliation(other, id)).mayReview).toBe(true);
  must(await reviewReconciliation(other, id, '已核对'));
  expect(must(await readReconciliation(other, id)).signed).toMatchObject({ reviewNote: '已核对' });
  const sheets = await readWorkbook(must(await reconciliationWorkbook(other, id, await translator('zh-CN'))));
  expect(sheets[0]?.data).toHaveLength(3);
});

it('what does not fit is told and explained before it is signed, and stays as it was signed', async () => {
  const statement = await aStatement();
  const content = statement.text
    .replace(/-\d+\.00,-\d+\.00,,B1001/, '-60.00,-60.00,,B1001')
    .concat(`${today},-5.00,0.00,,FEE\n`);
  const id = must(await readStatement(one, { ...statement, bytes: new TextEncoder().encode(content) }));
  const { comparison } = must(await readReconciliation(one, id));
  expect(comparison.counts).toEqual({ matched: 1, differs: 1, onlyBank: 1, onlyLedger: 0 });
  expect(comparison.closing.addsUp).toBe(false);
  expect(await signReconciliation(one, id, ' ')).toEqual(refusal('award.reasonMissing'));
  must(await signReconciliation(one, id, '银行手续费与部分付款，已去函'));
  const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL ?? '' });
  await client.connect();
  for (const attack of [
    `UPDATE "Reconciliation" SET note = 'other'`,
    `UPDATE "Reconciliation" SET "reviewedById" = "preparedById", "reviewedAt" = now() WHERE "reviewedById" IS NULL`,
    `DELETE FROM "Reconciliation"`,
    `UPDATE "BankStatement" SET "closingFen" = 0`,
    `UPDATE "BankStatementLine" SET "amountFen" = 0`,
    `DELETE FROM "BankStatementLine"`,
  ])
    await expect(client.query(attack), attack).rejects.toThrow(/never changes|reconciliation_four_eyes/);
  await client.end();
});

it('camt.053 is read with its balances; what is none is refused', async () => {
  const { fundId } = await aStatement();
  const balance = (code: string, amount: string, day: string) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const content = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id><FrToDt><FrDtTm>2026-01-12T00:00:00+08:00</FrDtTm><ToDtTm>2026-01-12T23:59:59+08:00</ToDtTm></FrToDt>${balance('OPBD', '1000.00', '2026-01-12')}${balance('CLBD', '900.00', '2026-01-12')}<Ntry><Amt Ccy="CNY">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-01-12</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>X-1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
  const id = must(
    await readStatement(one, { fundId, name: 's.xml', bytes: new TextEncoder().encode(content) }),
  );
  const { comparison } = must(await readReconciliation(one, id));
  expect(comparison.closing).toMatchObject({
    openingFen: '100000',
    movedFen: '-10000',
    closingFen: '90000',
    addsUp: true,
  });
  expect(comparison.counts).toMatchObject({ onlyBank: 1, onlyLedger: 1 });
  for (const bad of ['', 'a,b\n1,2\n', '<Document/>', content.replace('CLBD', 'XXXX')])
    expect(await readStatement(one, { fundId, name: '', bytes: new TextEncoder().encode(bad) })).toEqual(
      refusal('award.answerUnreadable'),
    );
});
