import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '#app/competition/call/builders.testing.ts';
import { filePurposes } from '#app/files.server.ts';
import { rolesGranted } from '#app/platform/access/staff.testing.ts';
import { db, pool } from '#app/platform/database/client.server.ts';
import { aPdf, serveUploads } from '#app/platform/files/ingest/uploading.testing.ts';
import { sweep } from '#app/platform/files/storage/sweep.server.ts';
import { answerObjection } from './answer-objection.server.ts';
import { aCallInPublicity } from './builders.testing.ts';
import { confirmObjection } from './confirm-objection.server.ts';
import { fileObjection, objectionSchema } from './file-objection.server.ts';
import { readOwnObjection } from './read-objection.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
let home: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ home, close } = await serveUploads(filePurposes));
  // Periods reach into years that the published calendar does not cover yet.
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});
afterAll(() => close());

/** An objection to the first solution of a list in publicity, with the secret that was mailed. */
async function anObjection(byKind: 'person' | 'unit' = 'person') {
  const call = await aCallInPublicity();
  const email = `${randomUUID()}@example.com`;
  const input = objectionSchema.parse({
    selectionId: call.selectionId,
    submissionId: call.entries[0]?.id ?? '',
    byKind,
    byName: '王女士',
    byCode: byKind === 'unit' ? '914403001922038216' : '',
    phone: '13800138000',
    email,
    ground: 'rights',
    statement: '该方案使用了本人已登记的软件著作权，且未经许可，请予核查。',
    evidence: '软件著作权登记证书',
  });
  const number = must(await fileObjection(input, 'en'));
  const [mail] = await db.$queryRaw<{ subject: string; text: string }[]>`
    SELECT data->'data'->>'subject' AS subject, data->'data'->>'text' AS text FROM pgboss.job
    WHERE data->'data'->>'to' = ${email}`;
  const token = /\/objections\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const { id } = await db.objection.findUniqueOrThrow({ where: { number } });
  must(await confirmObjection(token));
  const [, received] = await db.$queryRaw<{ subject: string; text: string }[]>`
    SELECT data->'data'->>'subject' AS subject, data->'data'->>'text' AS text FROM pgboss.job
    WHERE data->'data'->>'to' = ${email} ORDER BY created_on`;
  return { ...call, id, number, token, mail: received };
}

/** Sends a PDF as the objector's page does, with no account. @returns what the page is told */
async function handIn(
  token: string,
  { kind = 'evidence', name = '登记证书.pdf', size = 400, type = 'application/pdf' } = {},
) {
  const asked = await fetch(`${home}/api/uploadthing?actionType=upload&slug=objection`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ files: [{ name, size, type, lastModified: 1 }], input: { token, kind } }),
  });
  const [granted] = asked.ok ? ((await asked.json()) as { url: string }[]) : [];
  if (!granted) return { status: asked.status, said: await asked.text().catch(() => '') };
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(aPdf(size))]));
  const sent = await fetch(granted.url, { method: 'PUT', headers: { range: 'bytes=0-' }, body });
  return { status: sent.status, said: await sent.text() };
}

/** A person with an account and perhaps a role, as the file's address knows them. */
async function aReader(...roles: ('organiser' | 'supervisor' | 'secretary' | 'finance')[]) {
  const { id } = await db.user.create({
    data: {
      name: '某人',
      email: `${randomUUID()}@example.com`,
      staffRoles: { create: await rolesGranted(roles) },
    },
  });
  return id;
}

describe('an objector without an account', () => {
  it('hands in files by the mailed link alone, which organisers read and nobody else does', async () => {
    const { id, token, mail } = await anObjection();
    expect(mail?.subject).toMatch(/^Objection received: YY-/);
    expect((await handIn('not-the-secret-that-was-mailed')).status).toBe(403);
    expect(await handIn(token)).toMatchObject({ status: 200 });
    const own = must(await readOwnObjection(token));
    expect(own.files.map(({ name, size, kind }) => ({ name, size, kind }))).toEqual([
      { name: '登记证书.pdf', size: 400, kind: 'evidence' },
    ]);
    const { fileId } = await db.objectionFile.findFirstOrThrow({ where: { objectionId: id } });
    const read = async (user: string) =>
      (await fetch(`${home}/files/${fileId}`, { headers: { 'x-test-user': user } })).status;
    expect(await read(await aReader('organiser'))).toBe(200);
    expect(await read(await aReader('supervisor'))).toBe(200);
    for (const user of ['', await aReader(), await aReader('secretary'), await aReader('finance')])
      expect(await read(user)).toBe(404);
    expect(await db.auditEntry.count({ where: { action: 'objection.handIn', subjectId: id } })).toBe(1);
    expect(await readOwnObjection('another-secret-altogether')).toEqual(refusal('notFound'));
  });

  it('is kept to the kinds, sizes and number of files an objection may bring', async () => {
    const { id, token } = await anObjection();
    expect((await handIn(token, { name: 'run.exe', type: 'application/x-msdownload' })).said).toContain(
      'files.kind',
    );
    expect((await handIn(token, { size: 21 * 1024 ** 2 })).said).toContain('files.tooLarge');
    for (let n = 1; n <= 10; n++) expect((await handIn(token, { name: `${n}.pdf` })).status).toBe(200);
    expect((await handIn(token, { name: '11.pdf' })).said).toContain('announcement.evidenceFull');
    expect(await db.objectionFile.count({ where: { objectionId: id } })).toBe(10);
  });

  it('hands in nothing once it is answered, and what was handed in stays, also from the sweep', async () => {
    const { id, token, decider } = await anObjection();
    await handIn(token);
    must(
      await answerObjection(decider, { objectionId: id, verdict: 'inadmissible', answer: '属于学术评价' }),
    );
    expect((await handIn(token, { name: '补充.pdf' })).said).toContain('announcement.objectionClosed');
    expect(must(await readOwnObjection(token))).toMatchObject({ answer: '属于学术评价', open: false });
    await sweep(filePurposes, new Date(Date.now() + 3 * 86_400_000));
    const { file } = await db.objectionFile.findFirstOrThrow({
      where: { objectionId: id },
      include: { file: true },
    });
    expect(file.deletedAt).toBeNull();
  });
});

describe('a unit', () => {
  it('objects under its seal: without the sealed paper its objection is not accepted', async () => {
    const { id, token, decider } = await anObjection('unit');
    const accept = () => answerObjection(decider, { objectionId: id, verdict: 'accepted', answer: '' });
    await handIn(token);
    expect(await accept()).toEqual(refusal('announcement.sealMissing'));
    expect((await handIn(token, { kind: 'sealed', name: '异议书.pdf' })).status).toBe(200);
    must(await accept());
  });
});

describe('the database', () => {
  const asApp = (sql: string, values: unknown[]) =>
    pool.query(sql, values).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );
  const aFile = async (purpose: string, scope: string) => {
    const id = randomUUID();
    const file = { name: 'a.pdf', type: 'application/pdf', sha256: 'a'.repeat(64), storageKey: id, size: 1n };
    await db.storedFile.create({ data: { id, ...file, ownerId: 'x', purpose, scope } });
    return id;
  };
  const attach = 'INSERT INTO "ObjectionFile" ("fileId", "objectionId", kind) VALUES ($1, $2, $3)';

  it('takes no file of another purpose or objection, no eleventh, none after the answer, and lets none go', async () => {
    const { id } = await anObjection();
    const other = await anObjection();
    expect(await asApp(attach, [await aFile('licence', id), id, 'evidence'])).toBe('YX010');
    expect(await asApp(attach, [await aFile('objection', other.id), id, 'evidence'])).toBe('YX010');
    const files = await Promise.all(Array.from({ length: 14 }, () => aFile('objection', id)));
    const answers = await Promise.all(files.map((file) => asApp(attach, [file, id, 'evidence'])));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(10);
    expect(answers.filter((answer) => answer === 'YX003')).toHaveLength(4);
    expect(await asApp('DELETE FROM "ObjectionFile" WHERE "objectionId" = $1', [id])).toBe('42501');
    expect(await asApp(`UPDATE "ObjectionFile" SET kind = 'sealed' WHERE "objectionId" = $1`, [id])).toBe(
      'YX001',
    );
    must(
      await answerObjection(other.decider, {
        objectionId: other.id,
        verdict: 'inadmissible',
        answer: '不予受理',
      }),
    );
    expect(await asApp(attach, [await aFile('objection', other.id), other.id, 'evidence'])).toBe('YX002');
  });

  it('keeps what an objection says, and a unit’s from being accepted without its seal, from the tables’ owner too', async () => {
    const { id } = await anObjection('unit');
    const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
    await owner.connect();
    const asOwner = (sql: string) =>
      owner.query(sql, [id]).then(
        () => 'done',
        (error: { code?: string }) => error.code,
      );
    expect(await asOwner(`UPDATE "Objection" SET statement = '撤回' WHERE id = $1`)).toBe('YX010');
    expect(await asOwner(`UPDATE "Objection" SET state = 'accepted' WHERE id = $1`)).toBe('YX010');
    await owner.end();
  });
});
