import iconv from 'iconv-lite';
import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';
import { anApprovedCall } from '../builders.testing.ts';
import { cancelBatch, makeBatch } from '../file/make-batch.server.ts';
import { templateFile } from './make-template-file.server.ts';
import { readTemplate } from './read-templates.server.ts';
import { retireTemplate, saveTemplate } from './save-template.server.ts';
import { type PaymentTemplate, templateSchema } from './template.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const [cashier, organiser] = [aStaffActor('finance'), aStaffActor('organiser')];

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
  Object.assign(process.env, { PAYER_NAME: '场景专项资金专户', PAYER_ACCOUNT: '4402000011112222' });
  forgetConfig();
});

const columns: PaymentTemplate['columns'] = [
  { header: '收款人', field: 'payeeName', constant: '' },
  { header: '账号', field: 'payeeAccount', constant: '' },
  { header: '金额', field: 'amount', constant: '' },
  { header: '用途', field: 'constant', constant: '奖励' },
];
let names = 0;
const aTemplate = async (given: Partial<PaymentTemplate> = {}) =>
  must(
    await saveTemplate(organiser, {
      templateId: null,
      name: `工行模板${++names}`,
      definition: templateSchema.parse({ format: 'csv', columns, ...given }),
    }),
  );

async function aBatch() {
  const call = await anApprovedCall();
  return { ...call, batchId: must(await makeBatch(cashier, toShanghaiDate(new Date()))).id };
}

it('a template keeps its versions; the same definition makes none', async () => {
  const templateId = await aTemplate();
  const name = `工行模板${names}`;
  const definition = templateSchema.parse({ format: 'csv', columns, encoding: 'gb18030' });
  expect(await saveTemplate(aStaffActor('secretary'), { templateId, name, definition })).toEqual(
    refusal('forbidden'),
  );
  expect(await saveTemplate(cashier, { templateId: null, name, definition })).toEqual(
    refusal('award.templateName'),
  );
  must(await saveTemplate(cashier, { templateId, name, definition }));
  must(await saveTemplate(cashier, { templateId, name, definition }));
  const read = must(await readTemplate(aStaffActor('supervisor'), templateId));
  expect(read.versions.map((version) => version.number)).toEqual([2, 1]);
  expect(read).toMatchObject({ mayWrite: false, definition: { encoding: 'gb18030' } });
});

it('a file is made once and is the same bytes for ever, in the encoding its bank reads', async () => {
  const { batchId, account, grant } = await aBatch();
  const templateId = await aTemplate({ encoding: 'gb18030', headRows: '[batch]|[count]|[total]' });
  expect(await templateFile(organiser, batchId, templateId)).toEqual(refusal('forbidden'));
  const outcomes = await Promise.all([1, 2, 3].map(() => templateFile(cashier, batchId, templateId)));
  const files = outcomes.map((outcome) => Buffer.from(must(outcome).bytes));
  for (const file of files) expect(file.equals(files[0] ?? Buffer.alloc(0))).toBe(true);
  expect(await db.paymentTemplateFile.count({ where: { batchId } })).toBe(1);
  const lines = iconv.decode(files[0] ?? Buffer.alloc(0), 'gb18030').split('\r\n');
  expect(lines[0]).toMatch(/^PB-\d{4}-\d{4},\d+,/);
  expect(lines[1]).toBe('收款人,账号,金额,用途');
  expect(lines).toContain(`${account.accountName},${account.number},100000.00,奖励`);
  // An account that would be another one now cannot slip into a file that is made again.
  const kept = await db.paymentTemplateFile.findFirstOrThrow({ where: { batchId } });
  expect(JSON.stringify(kept)).not.toContain(account.number);
  expect(await db.auditEntry.count({ where: { action: 'payment.templateFile', subjectId: batchId } })).toBe(
    3,
  );
  must(
    await saveTemplate(cashier, {
      templateId,
      name: `工行模板${names}`,
      definition: templateSchema.parse({ format: 'xlsx', columns }),
    }),
  );
  const [sheet] = await readWorkbook(must(await templateFile(cashier, batchId, templateId)).bytes);
  const row = sheet?.data.find((cells) => cells[1] === account.number);
  expect(row?.[2]).toBe('100000.00');
  expect(grant.amountFen).toBe(10_000_000n);
});

it('a text that a spreadsheet would run as a formula is refused in CSV, and is that text in a workbook', async () => {
  const { batchId } = await aBatch();
  const formula = '=HYPERLINK("http://a.example")';
  const given = { columns: [{ header: '备注', field: 'constant' as const, constant: formula }] };
  const csv = await aTemplate(given);
  expect(await templateFile(cashier, batchId, csv)).toEqual(refusal('formulaLike'));
  const xlsx = await aTemplate({ ...given, format: 'xlsx' });
  const [sheet] = await readWorkbook(must(await templateFile(cashier, batchId, xlsx)).bytes);
  expect(sheet?.data[1]).toEqual([formula]);
});

it('is not made of a file that was cancelled, nor after a template that is out of use; what was made stays', async () => {
  const { batchId } = await aBatch();
  const templateId = await aTemplate();
  const before = must(await templateFile(cashier, batchId, templateId));
  const unused = await aTemplate();
  must(await retireTemplate(organiser, templateId));
  must(await retireTemplate(organiser, unused));
  expect(await retireTemplate(organiser, unused)).toEqual(refusal('award.templateRetired'));
  expect(await templateFile(cashier, batchId, unused)).toEqual(refusal('award.templateRetired'));
  expect(Buffer.from(must(await templateFile(cashier, batchId, templateId)).bytes)).toEqual(
    Buffer.from(before.bytes),
  );
  must(await cancelBatch(cashier, batchId, '银行未执行'));
  expect(await templateFile(cashier, batchId, templateId)).toEqual(refusal('award.fileCancelled'));
});

it('never changes, for the app’s own role', async () => {
  const { batchId } = await aBatch();
  const templateId = await aTemplate();
  must(await templateFile(cashier, batchId, templateId));
  const attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await attacker.connect();
  const attack = (sql: string) => attacker.query(sql, [templateId]);
  await expect(
    attack(`UPDATE "PaymentTemplateVersion" SET definition = '{}' WHERE "templateId" = $1`),
  ).rejects.toThrow(/append-only/);
  await expect(
    attack(
      `UPDATE "PaymentTemplateFile" f SET "contentHash" = repeat('0', 64) FROM "PaymentTemplateVersion" v WHERE v.id = f."versionId" AND v."templateId" = $1`,
    ),
  ).rejects.toThrow(/never changes/);
  await expect(attack(`DELETE FROM "PaymentTemplate" WHERE id = $1`)).rejects.toThrow(/permission denied/);
  await attacker.end();
});
