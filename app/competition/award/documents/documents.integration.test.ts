import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { readFile as readBytes, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWARD, anOwner } from '#app/competition/announcement/builders.testing.ts';
import { aProviderRow } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { anAwardedCall, aPaidCall, aRevocation } from '#app/competition/payment/builders.testing.ts';
import { filePurposes } from '#app/files.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { readFile } from '#app/platform/files/read-file.server.ts';
import { storedPath } from '#app/platform/files/storage/storage.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';
import { readGrant } from '../read-grants.server.ts';
import { compileReport } from './compile-report.server.ts';
import { issuePapers, MAKE } from './issue.server.ts';
import { makeAgain } from './make-again.server.ts';
import { makeDocument } from './make-document.server.ts';
import { listDocuments } from './read-documents.server.ts';
import { verifyCertificate } from './verify.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const all = { q: '', kind: null, standing: 'all' as const, page: 1 };
const everything = { from: '2026-01-01', to: toShanghaiDate(new Date()) };
const folder = mkdtempSync(path.join(tmpdir(), 'documents-'));

beforeAll(async () => {
  process.env.DATA_DIR = folder;
  forgetConfig();
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const papersOf = (grantId: string) =>
  db.awardDocument.findMany({ where: { grantId }, orderBy: [{ kind: 'asc' }, { revision: 'asc' }] });
const bytesOf = async (fileId: string | null) => {
  const file = await db.storedFile.findUniqueOrThrow({ where: { id: fileId ?? '' } });
  return { file, bytes: await readBytes(storedPath(file.storageKey)) };
};
const read = async (actor: Actor | null, fileId: string | null) =>
  (
    await readFile(new Request('http://localhost/files/x'), {
      actor,
      fileId: fileId ?? '',
      purposes: filePurposes,
    })
  ).status;
const storedFiles = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** The text of a PDF without spaces, and the names of the fonts within it. */
async function textOf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  let text = '';
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const pages = pdf.numPages;
  await pdf.loadingTask.destroy();
  return { text: text.replaceAll(/\s/g, ''), pages };
}

describe('the papers of an award', () => {
  it('are asked for in the transaction of the final list, issued once and made once however often the jobs run', async () => {
    const { grant } = await anAwardedCall();
    const asked = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE data->'data'->>'finalListId' = ${grant.finalListId}`;
    expect(asked).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => issuePapers(grant.finalListId)));
    const papers = await papersOf(grant.id);
    expect(papers.map(({ kind, state }) => [kind, state])).toEqual([
      ['certificate', 'waiting'],
      ['notice', 'waiting'],
    ]);
    for (const { id } of papers) {
      const waiting = await db.$queryRaw<unknown[]>`
        SELECT 1 FROM pgboss.job WHERE data->>'name' = ${MAKE} AND data->'data'->>'documentId' = ${id}`;
      expect(waiting).toHaveLength(1);
    }
    const [{ id } = { id: '' }] = papers;
    const before = storedFiles();
    await Promise.all([1, 2, 3, 4].map(() => makeDocument(id)));
    await makeDocument(id);
    expect(await db.storedFile.count({ where: { purpose: 'document', scope: id } })).toBe(1);
    expect(storedFiles()).toBe(before + 1);
    expect(await db.auditEntry.count({ where: { action: 'document.make', subjectId: id } })).toBe(1);
  });

  it('say in both languages who won what, with their fonts embedded, on one page each', async () => {
    const { grant } = await anAwardedCall();
    for (const { id } of await papersOf(grant.id)) await makeDocument(id);
    for (const { kind, fileId, requestedAt } of await papersOf(grant.id)) {
      const { file, bytes } = await bytesOf(fileId);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(bytes.length).toBeLessThan(90_000);
      expect(bytes.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC/);
      const { text, pages } = await textOf(bytes);
      expect(pages).toBe(1);
      expect(text).toContain(grant.number);
      expect(text).toContain('奖励资金人民币壹拾万元整');
      expect(text).toContain('awardmoneyof¥100,000');
      expect(text).not.toContain('科学技术奖');
      expect(text).toContain(kind === 'certificate' ? '扫码核验' : '免申即享');
      expect(requestedAt).toBeInstanceOf(Date);
    }
  });

  it('are superseded when the award is revoked: the old ones stay, and a notice of the revocation takes their place', async () => {
    const { grant, owner } = await anAwardedCall();
    const [certificate] = await papersOf(grant.id);
    await makeDocument(certificate?.id ?? '');
    const { code } = must(await readGrant(owner, grant.id)).certificate ?? {};
    expect(await verifyCertificate(code ?? '')).toMatchObject({ standing: 'valid' });
    await aRevocation(grant.id, '材料虚假');
    const after = await papersOf(grant.id);
    expect(after.map(({ kind, revision, supersededAt }) => [kind, revision, supersededAt !== null])).toEqual([
      ['certificate', 1, true],
      ['notice', 1, true],
      ['notice', 2, false],
    ]);
    expect(await verifyCertificate(code ?? '')).toMatchObject({ standing: 'revoked' });
    for (const { id } of after) await makeDocument(id);
    const { bytes } = await bytesOf((await papersOf(grant.id))[2]?.fileId ?? '');
    const { text } = await textOf(bytes);
    expect(text).toContain('撤销奖励通知书');
    expect(text).toContain('材料虚假');
  });

  it('are read by the unit and by staff, by no other unit and by no visitor', async () => {
    const { grant, owner } = await anAwardedCall();
    for (const { id } of await papersOf(grant.id)) await makeDocument(id);
    const another = await anOwner((await aProviderRow()).id);
    for (const { fileId } of await papersOf(grant.id)) {
      expect(await read(owner, fileId)).toBe(200);
      expect(await read(aStaffActor('finance'), fileId)).toBe(200);
      for (const stranger of [another, null, aStaffActor('secretary'), aStaffActor('auditor')])
        expect(await read(stranger, fileId)).toBe(404);
    }
    for (const stranger of [another, aStaffActor('secretary')])
      expect(await listDocuments(stranger, all)).toEqual(refusal('forbidden'));
  });

  it('fail visibly when they cannot be made, and are made when they are tried again', async () => {
    const { grant } = await anAwardedCall();
    const [{ id } = { id: '' }] = await papersOf(grant.id);
    process.env.DATA_DIR = '/dev/null/nowhere';
    forgetConfig();
    await expect(makeDocument(id)).rejects.toThrow();
    process.env.DATA_DIR = folder;
    forgetConfig();
    expect(await db.awardDocument.findUnique({ where: { id } })).toMatchObject({
      state: 'failed',
      attempts: 1,
    });
    const finance = aStaffActor('finance');
    const shown = must(await listDocuments(finance, all)).documents.find((row) => row.id === id);
    expect(shown).toMatchObject({ state: 'failed', attempts: 1 });
    expect(JSON.stringify(shown)).not.toContain('nowhere');
    expect(await makeAgain(aStaffActor('supervisor'), id)).toEqual(refusal('forbidden'));
    must(await makeAgain(finance, id));
    expect(await makeAgain(finance, id)).toEqual(refusal('documents.notFailed'));
    await makeDocument(id);
    expect(await db.awardDocument.findUnique({ where: { id } })).toMatchObject({
      state: 'made',
      problem: '',
    });
  });

  it('never change, from SQL either', async () => {
    const { grant } = await anAwardedCall();
    const [{ id } = { id: '' }] = await papersOf(grant.id);
    await makeDocument(id);
    const attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await attacker.connect();
    const attack = (set: string) => attacker.query(`UPDATE "AwardDocument" SET ${set} WHERE id = $1`, [id]);
    try {
      await expect(attack(`content = jsonb_set(content, '{lead}', '"别的单位"')`)).rejects.toThrow(
        /never changes/,
      );
      await expect(attack(`"fileId" = NULL, state = 'waiting', "madeAt" = NULL`)).rejects.toThrow(
        /does not go from made to waiting/,
      );
      await expect(attack(`"codeHash" = repeat('0', 64)`)).rejects.toThrow(/never changes/);
      await expect(attack(`"supersededAt" = now()`)).rejects.toThrow(/document_superseded/);
      await expect(attacker.query(`DELETE FROM "AwardDocument" WHERE id = $1`, [id])).rejects.toThrow(
        /permission denied/,
      );
      await expect(
        attacker.query(
          `INSERT INTO "AwardDocument" (id, kind, subject, revision, format, title, "grantId", content, "codeHash")
           SELECT 'second', kind, subject, 2, format, title, "grantId", content, repeat('1', 64) FROM "AwardDocument" WHERE id = $1`,
          [id],
        ),
      ).rejects.toThrow(/one_in_force/);
    } finally {
      await attacker.end();
    }
  });
});

describe('reports', () => {
  it('say what the register says, as PDF and as a workbook whose sums agree', async () => {
    const { fund, cashier, grant } = await aPaidCall();
    const period = { ...everything, fundId: fund.id };
    expect(must(await compileReport(cashier, { kind: 'paymentsRegister', ...period }, 'zh-CN'))).toBe(true);
    expect(must(await compileReport(cashier, { kind: 'fundReport', ...period }, 'zh-CN'))).toBe(true);
    const rows = await db.awardDocument.findMany({ where: { fundId: fund.id } });
    for (const { id } of rows) await makeDocument(id);
    const made = await db.awardDocument.findMany({ where: { fundId: fund.id } });
    const of = (kind: string, format: string) =>
      bytesOf(made.find((row) => row.kind === kind && row.format === format)?.fileId ?? '');

    const register = await textOf((await of('paymentsRegister', 'pdf')).bytes);
    expect(register.text).toContain(grant.number);
    expect(register.text).toContain('B1001');
    expect(register.text).not.toContain('6222021234567890123');
    const stored = storedPath((await of('paymentsRegister', 'xlsx')).file.storageKey);
    const [sheet] = await readWorkbook(await readBytes(stored));
    expect(sheet?.data).toHaveLength(3);
    expect(sheet?.data[2]?.[3]).toBe(Number(AWARD) / 100);

    const use = await textOf((await of('fundReport', 'pdf')).bytes);
    for (const text of ['可用', '800,000.00', '按赛道', '已拨付']) expect(use.text).toContain(text);
  });

  it('are made again only when the register has changed, and then supersede the older', async () => {
    const { fund, cashier, grant } = await aPaidCall();
    const asked = { kind: 'fundReport' as const, fundId: fund.id, ...everything };
    const told = await Promise.all([1, 2, 3].map(() => compileReport(cashier, asked, 'zh-CN')));
    expect(told.map(must).filter(Boolean)).toHaveLength(1);
    await aRevocation(grant.id, '取消资格');
    expect(must(await compileReport(cashier, asked, 'zh-CN'))).toBe(true);
    const rows = await db.awardDocument.findMany({
      where: { fundId: fund.id },
      orderBy: [{ revision: 'asc' }, { format: 'asc' }],
    });
    expect(
      rows.map(({ revision, format, supersededAt }) => [revision, format, supersededAt !== null]),
    ).toEqual([
      [1, 'pdf', true],
      [1, 'xlsx', true],
      [2, 'pdf', false],
      [2, 'xlsx', false],
    ]);
  });

  it('are asked for by those who may, for a period that has come; each reading of a register goes on record', async () => {
    const { fund, cashier, owner } = await aPaidCall();
    const asked = { kind: 'paymentsRegister' as const, fundId: fund.id, ...everything };
    for (const actor of [owner, aStaffActor('supervisor'), aStaffActor('secretary')])
      expect(await compileReport(actor, asked, 'en')).toEqual(refusal('forbidden'));
    expect(await compileReport(cashier, { ...asked, to: '2999-01-01' }, 'en')).toEqual(
      refusal('documents.period'),
    );
    expect(await compileReport(cashier, { ...asked, fundId: 'none' }, 'en')).toEqual(
      refusal('documents.fund'),
    );
    must(await compileReport(cashier, asked, 'en'));
    const [{ id } = { id: '' }] = await db.awardDocument.findMany({
      where: { fundId: fund.id, format: 'pdf' },
    });
    await makeDocument(id);
    const { fileId } = await db.awardDocument.findUniqueOrThrow({ where: { id } });
    expect(await read(aStaffActor('secretary'), fileId)).toBe(404);
    expect(await read(aStaffActor('supervisor'), fileId)).toBe(200);
    expect(await read(cashier, fileId)).toBe(200);
    const entries = await db.auditEntry.findMany({ where: { action: 'document.read', subjectId: id } });
    expect(entries).toHaveLength(2);
  });
});
