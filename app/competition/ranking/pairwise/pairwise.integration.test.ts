import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '#app/competition/call/builders.testing.ts';
import { anActor, aRoundToScore, aSecretary } from '#app/competition/scoring/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { moved } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';
import { answerPair, undoAnswer } from './answer-pair.server.ts';
import { closePairwise } from './close-pairwise.server.ts';
import { exportPairwise } from './export-pairwise.server.ts';
import { judgePairs, openSessionsOf } from './judge-pairs.server.ts';
import { openPairwise } from './open-pairwise.server.ts';
import { pairwiseResults, readPairwise } from './read-pairwise.server.ts';
import { pairwiseOutputSchema } from './result.ts';
import { skipForConflict } from './skip-conflict.server.ts';

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal?.code;
const trackKey = 'robot-community';

/** SQL as the app's own database role. */
let attacker: pg.Client;
beforeAll(async () => {
  attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await attacker.connect();
});
afterAll(() => attacker.end());

/** Runs SQL in a transaction that acts for a judge, and takes it back. */
async function actingFor(judge: Actor, work: () => Promise<unknown>) {
  await attacker.query('BEGIN');
  await attacker.query(`SELECT set_config('yx.expert', $1, true)`, [judge.expertId]);
  await work().finally(() => attacker.query('ROLLBACK'));
}

async function anOpenSession({ judges = 2, solutions = 3, blind = false } = {}) {
  const made = await aRoundToScore({ judges, solutions, blind });
  const ids = made.entries.map((e) => e.submission.id);
  const opened = await openPairwise(aSecretary, {
    roundId: made.round.id,
    trackKey,
    submissionIds: ids,
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const [first, second] = made.judges;
  if (!first || !second) throw new Error('incomplete');
  return { ...made, ids, sessionId: opened.value, first, second };
}

/** Answers the pair that is shown. */
async function answerNext(judge: Actor, sessionId: string, outcome: 'a' | 'b' | 'tie') {
  const page = await judgePairs(judge, sessionId);
  if (!page.ok || !page.value.pair) throw new Error('no pair');
  const [a, b] = page.value.pair;
  return answerPair(judge, sessionId, { number: page.value.number, a: a?.id ?? '', b: b?.id ?? '', outcome });
}

describe('a session', () => {
  it('is opened by the secretary alone, for two or more solutions under review, one at a time', async () => {
    const { round, ids, sessionId, first } = await anOpenSession();
    const again = { roundId: round.id, trackKey, submissionIds: ids };
    expect(code(await openPairwise(aSecretary, again))).toBe('pairwise.alreadyOpen');
    expect(code(await openPairwise(first, again))).toBe('forbidden');
    expect(code(await closePairwise(anActor({ roles: ['organiser'] }), sessionId))).toBe('forbidden');
    await closePairwise(aSecretary, sessionId);
    expect(code(await openPairwise(aSecretary, { ...again, submissionIds: ids.slice(0, 1) }))).toBe(
      'pairwise.tooFew',
    );
    const stranger = (await anOpenSession()).ids[0] ?? '';
    expect(code(await openPairwise(aSecretary, { ...again, submissionIds: [...ids, stranger] }))).toBe(
      'notFound',
    );
    expect(code(await openPairwise(aSecretary, again))).toBe('ok');
  });

  it('is found by the signed panel of its track, and by nobody else', async () => {
    const { round, first, second, sessionId } = await anOpenSession();
    expect((await openSessionsOf(first)).map((s) => s.id)).toEqual([sessionId]);
    const drawnAgain = `UPDATE "PanelMember" SET state = 'drawn' WHERE "roundId" = $1 AND "expertId" = $2`;
    await moved('PanelMember', 'states_follow', drawnAgain, [round.id, second.expertId]);
    expect(await openSessionsOf(second)).toEqual([]);
    expect(code(await judgePairs(second, sessionId))).toBe('notFound');
    expect(code(await judgePairs(aSecretary, sessionId))).toBe('forbidden');
    expect(code(await answerPair(second, sessionId, { number: 1, a: 'x', b: 'y', outcome: 'a' }))).toBe(
      'notFound',
    );
  });

  it('is watched by the secretary; a judge, on the panel or not, has no part in that page', async () => {
    const { call, first, second } = await anOpenSession();
    for (const judge of [first, second, anActor({ expertId: 'on-no-panel' })])
      expect(code(await readPairwise(judge, call.id))).toBe('forbidden');
    expect(code(await readPairwise(aSecretary, call.id))).toBe('ok');
  });

  it('in a blind round names no entrant', async () => {
    const { first, sessionId } = await anOpenSession({ blind: true });
    const page = await judgePairs(first, sessionId);
    expect(page.ok && page.value.pair?.map((s) => s.lead)).toEqual([null, null]);
  });
});

describe('a judge', () => {
  it('answers pair after pair, each once, until there is none; a second tap counts once', async () => {
    const { first, sessionId } = await anOpenSession();
    const page = await judgePairs(first, sessionId);
    if (!page.ok || !page.value.pair) throw new Error('no pair');
    const [a, b] = page.value.pair.map((s) => s.id);
    const tap = { number: 1, a: a ?? '', b: b ?? '', outcome: 'a' as const };
    const taps = await Promise.all([1, 2, 3, 4].map(() => answerPair(first, sessionId, tap)));
    expect(taps.map(code)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(await judgePairs(first, sessionId)).toMatchObject({ ok: true, value: { answered: 1, left: 2 } });
    await answerNext(first, sessionId, 'tie');
    await answerNext(first, sessionId, 'b');
    expect(await judgePairs(first, sessionId)).toMatchObject({
      ok: true,
      value: { answered: 3, left: 0, pair: null },
    });
  });

  it('takes back the last answer, and then the one before it; both stay on record', async () => {
    const { first, sessionId } = await anOpenSession();
    await answerNext(first, sessionId, 'a');
    await answerNext(first, sessionId, 'b');
    expect(await undoAnswer(first, sessionId, 3)).toMatchObject({ ok: true, value: 1 });
    expect(await undoAnswer(first, sessionId, 4)).toMatchObject({ ok: true, value: 0 });
    expect(code(await undoAnswer(first, sessionId, 5))).toBe('pairwise.nothingToUndo');
    await answerNext(first, sessionId, 'tie');
    await closePairwise(aSecretary, sessionId);
    const kept = await db.pairwiseAnswer.findMany({ where: { sessionId }, orderBy: { number: 'asc' } });
    expect(kept.map((k) => k.outcome)).toEqual(['a', 'b', 'undo', 'undo', 'tie']);
  });

  it('skips what they have a conflict with: it is never shown again, and no answer about it counts', async () => {
    const { first, second, ids, sessionId, round } = await anOpenSession();
    await answerNext(first, sessionId, 'a');
    const page = await judgePairs(first, sessionId);
    const own = ids[0] ?? '';
    expect(
      code(
        await skipForConflict(first, sessionId, { submissionId: own, kind: 'kinship', reason: '亲属任职' }),
      ),
    ).toBe('ok');
    for (let i = 0; i < 3; i++) {
      const now = await judgePairs(first, sessionId);
      if (!now.ok) throw new Error(now.refusal.code);
      expect(now.value.pair?.map((s) => s.id) ?? []).not.toContain(own);
      if (now.value.pair) await answerNext(first, sessionId, 'a');
    }
    const number = page.ok ? 9 : 0;
    expect(
      code(await answerPair(first, sessionId, { number, a: own, b: ids[1] ?? '', outcome: 'a' })),
    ).not.toBe('pairwise.closed');
    await answerNext(second, sessionId, 'b');
    await closePairwise(aSecretary, sessionId);
    const { input } = await db.pairwiseResult.findUniqueOrThrow({ where: { sessionId } });
    const answers: { judge: number; a: string; b: string }[] = Object(input).answers;
    const experts = [first, second].map((j) => j.expertId ?? '').toSorted();
    const me = experts.indexOf(first.expertId ?? '') + 1;
    for (const { judge, a, b } of answers) if (judge === me) expect([a, b]).not.toContain(own);
    const audited = await db.auditEntry.findMany({
      where: { callId: round.callId, action: 'conflict.declare' },
    });
    expect(audited).toHaveLength(1);
  });
});

describe('before a session closes', () => {
  it('nobody reads another’s answers: not a judge, not the secretary, not SQL as the app’s role', async () => {
    const { first, second, sessionId, call } = await anOpenSession();
    await answerNext(first, sessionId, 'a');
    expect(await db.pairwiseAnswer.findMany({ where: { sessionId } })).toEqual([]);
    await actingFor(second, async () => {
      const seen = await attacker.query('SELECT * FROM "PairwiseAnswer" WHERE "sessionId" = $1', [sessionId]);
      expect(seen.rows).toEqual([]);
    });
    expect(await judgePairs(second, sessionId)).toMatchObject({ ok: true, value: { answered: 0, left: 3 } });
    const page = await readPairwise(aSecretary, call.id);
    expect(JSON.stringify(page)).not.toMatch(/outcome|aId|bId/);
    expect(page.ok && page.value.sessions[0]?.judges.map((j) => j.answered).toSorted()).toEqual([0, 1]);
    expect(await pairwiseResults(aSecretary, call.id)).toEqual([]);
    await expect(
      attacker.query(
        `INSERT INTO "PairwiseResult" ("sessionId", input, "inputHash", output, "outputHash", "createdById")
         VALUES ($1, '{}', repeat('0', 64), '{}', repeat('0', 64), 'x')`,
        [sessionId],
      ),
    ).rejects.toThrow(/before the comparisons have closed/);
  });
});

describe('the database', () => {
  const insert = (
    sessionId: string,
    expert: string | null,
    number: number,
    a: string,
    b: string,
    more = `'a', NULL`,
  ) =>
    attacker.query(
      `INSERT INTO "PairwiseAnswer" (id, "sessionId", "expertId", number, "aId", "bId", outcome, "undoesId")
       VALUES (gen_random_uuid()::text, $1, $2, $3, $4, $5, ${more})`,
      [sessionId, expert, number, a, b],
    );

  it('takes no answer about a solution with a conflict, of no pair, in another’s name, or out of order', async () => {
    const { first, second, ids, sessionId, call } = await anOpenSession();
    await answerNext(first, sessionId, 'a');
    await answerNext(second, sessionId, 'a');
    const [x = '', y = '', z = ''] = ids;
    await db.conflict.create({
      data: {
        callId: call.id,
        expertId: first.expertId ?? '',
        submissionId: x,
        kind: 'kinship',
        source: 'late',
      },
    });
    const me = first.expertId;
    await actingFor(first, () =>
      expect(insert(sessionId, me, 2, x, y)).rejects.toThrow(/conflict of interest/),
    );
    await actingFor(first, () =>
      expect(insert(sessionId, me, 2, y, x)).rejects.toThrow(/conflict of interest/),
    );
    await actingFor(first, () => expect(insert(sessionId, me, 2, y, y)).rejects.toThrow(/two different/));
    await actingFor(first, () =>
      expect(insert(sessionId, me, 2, y, 'elsewhere')).rejects.toThrow(/two different/),
    );
    await actingFor(first, () =>
      expect(insert(sessionId, me, 9, y, z)).rejects.toThrow(/one after the other/),
    );
    await actingFor(first, () =>
      expect(insert(sessionId, second.expertId, 2, y, z)).rejects.toThrow(
        /one after the other|row-level security/,
      ),
    );
    await actingFor(first, () =>
      expect(insert(sessionId, second.expertId, 1, y, z)).rejects.toThrow(/row-level security/),
    );
    await actingFor(first, () =>
      expect(insert(sessionId, me, 2, y, z, `'undo', 'none'`)).rejects.toThrow(/only the last answer/),
    );
    await actingFor(first, () => insert(sessionId, me, 2, y, z));
  });

  it('keeps answers, entries, results and progress as they are, and closes a session once', async () => {
    const { first, ids, sessionId } = await anOpenSession();
    await answerNext(first, sessionId, 'a');
    await expect(
      attacker.query(`UPDATE "PairwiseSeat" SET answered = 99 WHERE "sessionId" = $1`, [sessionId]),
    ).rejects.toThrow(/counted from their answers/);
    await expect(
      attacker.query(`DELETE FROM "PairwiseEntry" WHERE "sessionId" = $1`, [sessionId]),
    ).rejects.toThrow(/permission denied/);
    await expect(
      attacker.query(
        `INSERT INTO "PairwiseEntry" ("sessionId", "submissionId", "versionId") SELECT $1, "submissionId", "versionId" FROM "PairwiseEntry" LIMIT 1`,
        [sessionId],
      ),
    ).rejects.toThrow(/fixed when the session opens/);
    await closePairwise(aSecretary, sessionId);
    expect(code(await closePairwise(aSecretary, sessionId))).toBe('pairwise.closed');
    for (const table of ['PairwiseAnswer', 'PairwiseResult'])
      for (const attack of [`UPDATE "${table}" SET "sessionId" = "sessionId"`, `DELETE FROM "${table}"`])
        await expect(attacker.query(attack)).rejects.toThrow(/append-only|permission denied/);
    await expect(
      attacker.query(`UPDATE "PairwiseSession" SET "closedAt" = NULL, "closedById" = NULL WHERE id = $1`, [
        sessionId,
      ]),
    ).rejects.toThrow(/closes once/);
    const [x = '', y = ''] = ids;
    await actingFor(first, () =>
      expect(insert(sessionId, first.expertId, 2, x, y)).rejects.toThrow(/have closed/),
    );
    expect(code(await answerPair(first, sessionId, { number: 2, a: x, b: y, outcome: 'a' }))).toBe(
      'pairwise.closed',
    );
  });
});

describe('after closing', () => {
  it('the result stands with its input, is read by those who read rankings, and exported', async () => {
    const { first, second, ids, sessionId, call } = await anOpenSession();
    for (const judge of [first, second])
      for (let i = 0; i < 3; i++) {
        const page = await judgePairs(judge, sessionId);
        if (!page.ok || !page.value.pair) throw new Error('no pair');
        const [left] = page.value.pair;
        // The first solution always wins, the last always loses.
        const [a = '', b = ''] = page.value.pair.map((s) => s.id);
        const outcome = ids.indexOf(a) < ids.indexOf(b) ? 'a' : 'b';
        await answerPair(judge, sessionId, { number: page.value.number, a: left?.id ?? a, b, outcome });
      }
    expect(await closePairwise(aSecretary, sessionId)).toMatchObject({ ok: true, value: 6 });
    const { output } = await db.pairwiseResult.findUniqueOrThrow({ where: { sessionId } });
    expect(pairwiseOutputSchema.parse(output).solutions.map((s) => s.submissionId)).toEqual(ids);
    const [result] = await pairwiseResults(anActor({ roles: ['organiser'] }), call.id);
    expect(result).toMatchObject({ answers: 6, excluded: 0, prior: 0.5 });
    expect(await pairwiseResults(first, call.id)).toEqual([]);
    expect(code(await exportPairwise(first, call.id, 'zh-CN'))).toBe('forbidden');
    const file = await exportPairwise(anActor({ roles: ['supervisor'] }), call.id, 'zh-CN');
    const sheets = await readWorkbook(must(file).bytes);
    expect(sheets.flatMap((sheet) => sheet.data).length).toBeGreaterThan(ids.length);
  });

  it('answers that arrive while it closes either count or are refused', async () => {
    const { judges, sessionId } = await anOpenSession({ judges: 4 });
    const outcomes = await Promise.all([
      ...judges.map((judge) => answerNext(judge, sessionId, 'a')),
      closePairwise(aSecretary, sessionId),
    ]);
    const taken = outcomes.slice(0, -1).filter((o) => o.ok).length;
    expect(outcomes.at(-1)).toMatchObject({ ok: true, value: taken });
    expect(await db.pairwiseAnswer.count({ where: { sessionId } })).toBe(taken);
  });
});
