import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aProviderRow } from '#app/competition/builders.testing.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { decideMatch } from './decide-match.server.ts';
import { readCredit } from './read-credit.server.ts';
import { recordCheck } from './record-check.server.ts';
import { askService, MOST_ATTEMPTS, requestCheck } from './request-check.server.ts';
import { standingsOf } from './standing.server.ts';
import { creditLists } from './standing.ts';

const secretary = aStaffActor('secretary');
const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const standingOf = async (providerId: string) => (await standingsOf(db, [providerId]))[0]?.standing;

/** What the service does with the next question, and what it was asked. */
type Answer = { status?: number; body?: string; delayMs?: number; location?: string };
let answers: Answer[] = [];
let asked: { authorization: string | undefined; body: unknown }[] = [];
let service: Server;

beforeAll(async () => {
  service = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    asked.push({
      authorization: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    const { status = 200, body = '', delayMs = 0, location } = answers.shift() ?? {};
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.writeHead(status, { 'Content-Type': 'application/json', ...(location && { location }) });
    response.end(body);
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const { port } = service.address() as AddressInfo;
  process.env.CREDIT_CHECK_URL = `http://127.0.0.1:${port}/check`;
  process.env.CREDIT_CHECK_TOKEN = 'a-token';
  process.env.CREDIT_CHECK_TIMEOUT_SECONDS = '1';
  forgetConfig();
});
afterEach(() => {
  answers = [];
  asked = [];
});
afterAll(async () => {
  service.closeAllConnections();
  await new Promise((resolve) => service.close(resolve));
  for (const name of ['URL', 'TOKEN', 'TIMEOUT_SECONDS']) delete process.env[`CREDIT_CHECK_${name}`];
  forgetConfig();
});

const said = (matched: string[] = []): string =>
  JSON.stringify({
    source: '信用信息服务',
    reference: 'S-1',
    results: creditLists.map((list) => ({
      list,
      matched: matched.includes(list),
      detail: matched.includes(list) ? '（2026）川01执1号' : '',
    })),
  });

async function anInquiry() {
  const unit = await aProviderRow();
  const inquiryId = must(await requestCheck(secretary, unit.id));
  const read = () =>
    db.creditInquiry.findUniqueOrThrow({ where: { id: inquiryId }, include: { checks: true } });
  return { unit, inquiryId, read };
}

describe('the service', () => {
  it('is asked with its token, and a clear answer is kept byte for byte with its hash', async () => {
    const { unit, inquiryId, read } = await anInquiry();
    answers = [{ body: said() }];
    await askService(inquiryId);
    expect(asked).toEqual([
      { authorization: 'Bearer a-token', body: { creditCode: unit.creditCode, name: unit.name } },
    ]);
    const inquiry = await read();
    expect(inquiry).toMatchObject({
      state: 'answered',
      source: '信用信息服务',
      rawAnswer: said(),
      rawHash: createHash('sha256').update(said()).digest('hex'),
    });
    expect(inquiry.checks.map((check) => check.matched)).toEqual([false, false, false]);
    expect(await standingOf(unit.id)).toBe('clear');
    await askService(inquiryId);
    expect(asked).toHaveLength(1);
    expect((await read()).checks).toHaveLength(3);
  });

  it('that matches a unit decides nothing: a person confirms or dismisses it, once', async () => {
    const { unit, inquiryId, read } = await anInquiry();
    answers = [{ body: said(['judgmentDebtor', 'abnormalOperation']) }];
    await askService(inquiryId);
    expect(await standingOf(unit.id)).toBe('undecided');
    const matches = (await read()).checks.filter((check) => check.matched);
    const [first, second] = [matches[0]?.id ?? '', matches[1]?.id ?? ''];
    const decision = { confirm: true, note: '与执行信息一致' };
    const elsewhere = { providerId: (await anInquiry()).unit.id, checkId: first };
    expect(await decideMatch(secretary, elsewhere, decision)).toEqual(refusal('notFound'));
    expect(
      await decideMatch(aStaffActor('finance'), { providerId: unit.id, checkId: first }, decision),
    ).toEqual(refusal('forbidden'));
    expect(
      await decideMatch(secretary, { providerId: unit.id, checkId: first }, { ...decision, note: ' ' }),
    ).toEqual(refusal('provider.creditNote'));
    must(
      await decideMatch(
        secretary,
        { providerId: unit.id, checkId: first },
        { confirm: false, note: '同名企业' },
      ),
    );
    expect(await standingOf(unit.id)).toBe('undecided');
    const outcomes = await Promise.all([
      decideMatch(secretary, { providerId: unit.id, checkId: second }, decision),
      decideMatch(aStaffActor('organiser'), { providerId: unit.id, checkId: second }, decision),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal('provider.creditDecided'));
    expect(await standingOf(unit.id)).toBe('hit');
    expect(await readCredit(aStaffActor('auditor'), unit.id)).toBeNull();
    const page = await readCredit(aStaffActor('supervisor'), unit.id);
    expect(page).toMatchObject({ mayWrite: false, mayDecide: false });
    expect(JSON.stringify(page)).not.toContain('rawAnswer');
  });

  it.each([
    ['is slow', { body: '{}', delayMs: 1500 }, /no answer in time/],
    ['answers with a page', { body: '<html>' }, /not JSON/],
    ['leaves a list out', { body: '{"results":[]}' }, /not as agreed: results: every list once/],
    ['fails', { status: 500, body: 'oops' }, /HTTP 500/],
    ['is busy', { status: 429 }, /HTTP 429/],
    ['answers without end', { body: 'x'.repeat(1_100_000) }, /too long/],
    ['sends us elsewhere', { status: 302, location: 'http://127.0.0.1:1/' }, /not reached/],
  ] satisfies [string, Answer, RegExp][])(
    'that %s is asked again, and the unit stays unchecked',
    async (_, answer, failure) => {
      const { unit, inquiryId, read } = await anInquiry();
      answers = [answer];
      await expect(askService(inquiryId)).rejects.toThrow(failure);
      expect(await read()).toMatchObject({ state: 'waiting', attempts: 1 });
      expect((await read()).failure).toMatch(failure);
      expect(await standingOf(unit.id)).toBe('missing');
      answers = [{ body: said() }];
      await askService(inquiryId);
      expect(await read()).toMatchObject({ state: 'answered', attempts: 2, failure: '' });
      expect(await standingOf(unit.id)).toBe('clear');
    },
  );

  it('that goes on failing is given up and may be asked anew; one that refuses us is given up at once', async () => {
    const { unit, inquiryId, read } = await anInquiry();
    expect(await requestCheck(secretary, unit.id)).toEqual(refusal('provider.creditWaits'));
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      answers = [{ status: 503, body: 'later' }];
      await expect(askService(inquiryId)).rejects.toThrow('HTTP 503');
    }
    answers = [{ status: 503, body: 'later' }];
    await askService(inquiryId);
    expect(await read()).toMatchObject({ state: 'failed', attempts: MOST_ATTEMPTS, rawAnswer: 'later' });
    const next = must(await requestCheck(secretary, unit.id));
    answers = [{ status: 401, body: 'no' }];
    await askService(next);
    expect(await db.creditInquiry.findUniqueOrThrow({ where: { id: next } })).toMatchObject({
      state: 'failed',
      attempts: 1,
      failure: 'HTTP 401',
    });
    expect(await standingOf(unit.id)).toBe('missing');
  });
});

describe('a check by hand', () => {
  const found = (providerId: string) => ({
    providerId,
    results: { seriousViolation: 'clear', abnormalOperation: 'clear', judgmentDebtor: 'clear' } as const,
    source: '信用中国',
    checkedAt: new Date(),
    reference: 'B-1',
    evidenceFileId: '',
    detail: '',
  });

  it('needs its proof, a time that can be, and what was found; it is for those who check', async () => {
    const unit = await aProviderRow();
    const input = found(unit.id);
    expect(await recordCheck(aStaffActor('supervisor'), input)).toEqual(refusal('forbidden'));
    expect(await recordCheck(secretary, { ...input, reference: '' })).toEqual(
      refusal('provider.creditEvidence'),
    );
    expect(await recordCheck(secretary, { ...input, evidenceFileId: randomUUID() })).toEqual(
      refusal('provider.creditEvidence'),
    );
    for (const days of [-1, 31])
      expect(
        await recordCheck(secretary, { ...input, checkedAt: new Date(Date.now() - days * 86_400_000) }),
      ).toEqual(refusal('provider.creditTime'));
    const hit = { ...input, results: { ...input.results, judgmentDebtor: 'hit' as const } };
    expect(await recordCheck(secretary, hit)).toEqual(refusal('provider.creditDetail'));
    expect(await standingOf(unit.id)).toBe('missing');
    must(await recordCheck(secretary, { ...hit, detail: '（2026）川01执1号' }));
    expect(await standingOf(unit.id)).toBe('hit');
  });

  it('takes as evidence a file that its recorder sent for that unit, once', async () => {
    const [unit, other] = [await aProviderRow(), await aProviderRow()];
    const file = await db.storedFile.create({
      data: {
        sha256: 'a'.repeat(64),
        size: 1n,
        type: 'application/pdf',
        name: '报告.pdf',
        ownerId: secretary.userId,
        purpose: 'credit-evidence',
        scope: unit.id,
        storageKey: `aa/${randomUUID()}`,
      },
    });
    const input = { ...found(unit.id), reference: '', evidenceFileId: file.id };
    expect(await recordCheck(aStaffActor('finance'), input)).toEqual(refusal('provider.creditEvidence'));
    expect(await recordCheck(secretary, { ...input, providerId: other.id })).toEqual(
      refusal('provider.creditEvidence'),
    );
    must(await recordCheck(secretary, input));
    expect(await recordCheck(secretary, input)).toEqual(refusal('provider.creditEvidence'));
    expect(await standingOf(unit.id)).toBe('clear');
  });

  it('is refused to change or vanish, for the app’s own role', async () => {
    const attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await attacker.connect();
    const unit = await aProviderRow();
    const inquiryId = must(await recordCheck(secretary, found(unit.id)));
    const attack = (sql: string) => attacker.query(sql, [inquiryId]);
    await expect(attack(`UPDATE "CreditInquiry" SET source = '别处' WHERE id = $1`)).rejects.toThrow(
      /never changes/,
    );
    await expect(attack(`UPDATE "CreditCheck" SET matched = true WHERE "inquiryId" = $1`)).rejects.toThrow(
      /never changes/,
    );
    await expect(attack(`DELETE FROM "CreditCheck" WHERE "inquiryId" = $1`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      attack(
        `INSERT INTO "CreditCheck" (id, "inquiryId", "providerId", list, matched, "checkedAt")
         SELECT 'x', id, "providerId", 'judgmentDebtor', false, "checkedAt" FROM "CreditInquiry" WHERE id = $1`,
      ),
    ).rejects.toThrow(/written with its inquiry/);
    await attacker.end();
  });
});
