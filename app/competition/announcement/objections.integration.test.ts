import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { moved } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { answerObjection } from './answer-objection.server.ts';
import {
  aCallInPublicity,
  aConfirmedObjection,
  endPublicity,
  objectionTokenMailedTo,
} from './builders.testing.ts';
import { confirmObjection } from './confirm-objection.server.ts';
import { fileObjection, objectionSchema } from './file-objection.server.ts';
import { listObjections } from './list-objections.server.ts';
import { publicSelection } from './public-selection.server.ts';
import { readOwnObjection } from './read-objection.server.ts';
import { decideSetAside, proposeSetAside } from './set-aside.server.ts';

const refusal = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
const everything = { state: '', text: '', solution: '', page: 1 };

const objectionTo = (call: Awaited<ReturnType<typeof aCallInPublicity>>, more: Record<string, string> = {}) =>
  objectionSchema.parse({
    selectionId: call.selectionId,
    submissionId: call.entries[0]?.id ?? '',
    byKind: 'person',
    byName: '王女士',
    phone: '13800138000',
    email: `${randomUUID()}@example.com`,
    ground: 'rights',
    statement: '该方案的核心算法与本人已授权的专利一致，未经许可使用。',
    evidence: '专利号与比对表',
    ...more,
  });
const mailsTo = (email: string) =>
  db.$queryRaw<{ subject: string; text: string }[]>`
    SELECT data->'data'->>'subject' AS subject, data->'data'->>'text' AS text FROM pgboss.job
    WHERE data->'data'->>'to' = ${email} ORDER BY created_on`;

beforeAll(async () => {
  await db.calendarDay.create({ data: { date: '2027-01-01', working: false, note: '元旦' } });
});

describe('an objection that nobody has confirmed', () => {
  it('counts for nothing: nobody is shown it, answers it, hands in files to it, and it holds nothing up', async () => {
    const call = await aCallInPublicity();
    const input = objectionTo(call);
    must(await fileObjection(input));
    const token = await objectionTokenMailedTo(input.email);
    const list = must(await listObjections(call.decider, call.call.id, everything));
    expect([list.total, list.rows, list.unconfirmed]).toEqual([0, [], 1]);
    const { id } = await db.objection.findFirstOrThrow({ where: { selectionId: call.selectionId } });
    expect(await answerObjection(call.decider, { objectionId: id, verdict: 'accepted', answer: '' })).toEqual(
      refusal('announcement.objectionAnswered'),
    );
    // Reading the page, as a program that looks through mail does, confirms nothing.
    expect(must(await readOwnObjection(token))).toMatchObject({ state: 'unconfirmed', open: false });
    await endPublicity(call.selectionId);
    must(await announceFinal(call.proposer, call.selectionId));
    expect(await confirmObjection(token)).toEqual(refusal('announcement.confirmLate'));
    expect(must(await readOwnObjection(token)).confirmUntil).toBeNull();
  });

  it('is confirmed once, however often and at once, within a day of its filing', async () => {
    const call = await aCallInPublicity();
    const input = objectionTo(call);
    must(await fileObjection(input));
    const token = await objectionTokenMailedTo(input.email);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => confirmObjection(token)));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(await db.auditEntry.count({ where: { action: 'objection.confirm', callId: call.call.id } })).toBe(
      1,
    );
    expect(await mailsTo(input.email)).toHaveLength(2);
    expect(must(await listObjections(call.decider, call.call.id, everything)).total).toBe(1);
    await endPublicity(call.selectionId);
    expect(await announceFinal(call.proposer, call.selectionId)).toEqual(refusal('award.objectionsOpen'));

    const late = objectionTo(await aCallInPublicity());
    const number = must(await fileObjection(late));
    const sql = `UPDATE "Objection" SET "receivedAt" = now() - interval '25 hours' WHERE number = $1`;
    await moved('Objection', 'rules', sql, [number]);
    expect(await confirmObjection(await objectionTokenMailedTo(late.email))).toEqual(
      refusal('announcement.confirmLate'),
    );
    expect(await confirmObjection('no-such-secret-was-ever-mailed')).toEqual(refusal('notFound'));
  });

  it('is told to its address in words of ours alone', async () => {
    const call = await aCallInPublicity();
    const input = objectionTo(call, { byName: '点击 http://evil.example 领取，您好' });
    must(await fileObjection(input));
    const [mail] = await mailsTo(input.email);
    expect(mail?.text).not.toMatch(/evil|领取|点击 http/);
    expect(mail?.text.match(/https?:\/\/\S+/g)?.every((link) => link.startsWith('http://localhost'))).toBe(
      true,
    );
    must(await confirmObjection(await objectionTokenMailedTo(input.email)));
    const [, received] = await mailsTo(input.email);
    expect(received?.text).not.toMatch(/evil/);
  });
});

describe('a flood of objections', () => {
  it('ends soon for one network, one address and one call, and what is over the limit leaves nothing', async () => {
    const call = await aCallInPublicity();
    const flood = await Promise.all(
      Array.from({ length: 40 }, () => fileObjection(objectionTo(call), 'zh-CN', '203.0.113')),
    );
    expect(flood.filter((outcome) => outcome.ok)).toHaveLength(10);
    expect(flood.filter((outcome) => !outcome.ok)).toEqual(
      Array.from({ length: 30 }, () => refusal('announcement.tooManyObjections')),
    );
    must(await fileObjection(objectionTo(call), 'zh-CN', '198.51.100'));
    const { email } = objectionTo(call);
    const toOne = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        fileObjection(objectionTo(call, { email }), 'zh-CN', `192.0.${i}`),
      ),
    );
    expect(toOne.filter((outcome) => outcome.ok)).toHaveLength(5);
    expect(await mailsTo(email)).toHaveLength(5);
    expect(await db.objection.count({ where: { selectionId: call.selectionId } })).toBe(16);
  });

  it('is set aside by two organisers, on record, with a reason that is mailed and published', async () => {
    const call = await aCallInPublicity();
    const inputs = Array.from({ length: 3 }, () => objectionTo(call));
    for (const input of inputs) await aConfirmedObjection(input);
    const kept = objectionTo(call, { statement: '材料中的应用案例并不存在，合同系伪造，请核查。' });
    await aConfirmedObjection(kept);
    const { decider, proposer, call: about } = call;
    const third = aStaffActor('organiser');
    const propose = {
      ids: [],
      all: 'yes' as const,
      text: '核心算法',
      solution: '',
      reason: '重复提交，与名单无关。',
    };
    expect(await proposeSetAside(aStaffActor('secretary'), about.id, propose)).toEqual(refusal('forbidden'));
    expect(must(await proposeSetAside(decider, about.id, propose))).toBe(3);
    const [{ id } = { id: '' }] = await db.objectionSetAside.findMany({
      where: { selectionId: call.selectionId },
    });
    const confirm = { setAsideId: id, decision: 'confirm' as const };
    expect(await decideSetAside(decider, about.id, confirm)).toEqual(refusal('announcement.fourEyes'));
    expect(await decideSetAside(proposer, about.id, confirm)).toEqual(refusal('announcement.fourEyes'));
    // One of them turns out to be one, and is accepted meanwhile: it stays.
    const [first] = await db.objection.findMany({ where: { email: inputs[0]?.email ?? '' } });
    must(await answerObjection(proposer, { objectionId: first?.id ?? '', verdict: 'accepted', answer: '' }));
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => decideSetAside(third, about.id, confirm)),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toEqual([{ ok: true, value: 2 }]);
    const states = await db.objection.findMany({
      where: { selectionId: call.selectionId },
      orderBy: { receivedAt: 'asc' },
      select: { state: true },
    });
    expect(states.map((o) => o.state)).toEqual(['accepted', 'inadmissible', 'inadmissible', 'received']);
    const told = await mailsTo(inputs[1]?.email ?? '');
    expect(told.at(-1)?.text).toContain(propose.reason);
    expect(must(await publicSelection(about.slug)).setAsides).toMatchObject([
      { count: 2, reason: propose.reason },
    ]);
    expect(await db.auditEntry.count({ where: { action: 'objection.setAside', callId: about.id } })).toBe(1);
  });

  it('is shown in pages, by state, words and solution', async () => {
    const call = await aCallInPublicity();
    for (let i = 0; i < 22; i++) await aConfirmedObjection(objectionTo(call, { byName: `异议人甲${i}` }));
    const list = async (more: object) =>
      must(await listObjections(call.decider, call.call.id, { ...everything, ...more }));
    expect(await list({})).toMatchObject({ total: 22, pages: 2, waiting: 22 });
    expect((await list({ page: 2 })).rows).toHaveLength(2);
    expect((await list({ page: 99 })).rows).toHaveLength(2);
    expect((await list({ text: '甲21' })).total).toBe(1);
    expect((await list({ state: 'upheld' })).total).toBe(0);
    expect((await list({ solution: call.entries[1]?.id ?? '' })).total).toBe(0);
  });
});
