import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { aStaffActor } from '#app/competition/call/builders.testing.ts';
import en from '#app/i18n/en/audit-acts.ts';
import zh from '#app/i18n/zh-CN/audit-acts.ts';
import type { AuditAct } from '#app/platform/audit/acts.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { actTexts } from '#app/platform/audit/say.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { readAudit } from './read-audit.server.ts';

const id = randomUUID();
const actor = { userId: 'someone', name: `审计对象${id.slice(0, 8)}` };
const watcher = aStaffActor('auditor');
const list = async (filter: Parameters<typeof readAudit>[1], language: 'zh-CN' | 'en' = 'zh-CN') => {
  const read = await readAudit(watcher, filter, { page: 1, language });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.lines;
};

beforeAll(async () => {
  const subject = { type: 'Submission', id };
  await transaction((tx) => audit(tx, { actor, action: 'submission.submit', subject }));
  await transaction((tx) => audit(tx, { actor: null, action: 'submission.withdraw', subject }));
});

describe('the audit record', () => {
  it('says what was done as a sentence in the reader’s language, with a way to it, and what stands on record besides', async () => {
    const [withdrawn, submitted] = await list({ subject: id });
    expect(submitted).toMatchObject({
      actorName: actor.name,
      said: zh.submission.submit,
      action: 'submission.submit',
      link: `/screening/${id}`,
    });
    expect(withdrawn).toMatchObject({ actorName: null, said: zh.submission.withdraw });
    expect((await list({ subject: id }, 'en')).map(({ said }) => said)).toEqual([
      en.submission.withdraw,
      en.submission.submit,
    ]);
  });

  it('is found by number, person, day and act, in the words of either language or by the code', async () => {
    const [, line] = await list({ subject: id });
    const seq = line?.seq ?? '';
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    for (const filter of [
      { number: seq },
      { actor: actor.name },
      { actor: actor.name, act: '提交了方案' },
      { actor: actor.name, act: 'Submitted an entry' },
      { actor: actor.name, act: 'submission.submit' },
      { actor: actor.name, from: today, until: today },
    ])
      expect((await list(filter)).map((l) => l.seq)).toEqual([seq]);
    for (const filter of [
      { number: '999999999999999999' },
      { number: 'x' },
      { actor: actor.name, act: '撤回' },
      { actor: actor.name, from: '2099-01-01' },
      { actor: actor.name, until: '2000-01-01' },
    ])
      expect(await list(filter)).toEqual([]);
    expect((await list({ actor: actor.name, from: 'no day' })).length).toBe(1);
  });

  it('has a sentence in both languages for every act that is ever written', async () => {
    const [chinese, english] = [await actTexts('zh-CN'), await actTexts('en')];
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    const written = await db.auditEntry.findMany({ distinct: ['action'], select: { action: true } });
    expect(written.filter(({ action }) => !chinese.has(action))).toEqual([]);
    // @ts-expect-error an act without a sentence does not compile
    const unsaid: AuditAct = 'submission.unsaid';
    expect(chinese.has(unsaid)).toBe(false);
  });
});
