import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#app/platform/database/client.server.ts';
import { anActor, aRoundToScore, aSecretary, aSheet } from '../builders.testing.ts';
import { dropPhrase, keepPhrase, readPhrases } from '../desk/phrases.server.ts';
import { readJudging } from '../desk/read-judging.server.ts';
import { storedNote } from '../desk/stored-drafts.server.ts';
import { scoringProgress } from '../progress/scoring-progress.server.ts';
import { lockSheet } from './lock-sheet.server.ts';
import { saveNote } from './save-note.server.ts';
import { saveSheet } from './save-sheet.server.ts';

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal?.code;
const SECRET = '只给自己看的笔记';

/** SQL as the app's own database role. */
let attacker: pg.Client;
beforeAll(async () => {
  attacker = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await attacker.connect();
});
afterAll(() => attacker.end());

/** Runs SQL in a transaction that acts for a judge, and takes it back. */
async function actingFor(judge: { expertId: string | null }, work: () => Promise<unknown>) {
  await attacker.query('BEGIN');
  await attacker.query(`SELECT set_config('yx.expert', $1, true)`, [judge.expertId]);
  await work().finally(() => attacker.query('ROLLBACK'));
}
const insertNote = (assignmentId: string, by: { expertId: string | null }) =>
  attacker.query(`INSERT INTO "JudgeNote" ("assignmentId", "expertId", text) VALUES ($1, $2, 'x')`, [
    assignmentId,
    by.expertId,
  ]);

async function twoJudges() {
  const { entries, judges, round } = await aRoundToScore({ judges: 2 });
  const [first, second] = judges;
  const [mine, theirs] = entries[0]?.assignments ?? [];
  if (!first?.expertId || !second?.expertId || !mine || !theirs) throw new Error('incomplete');
  return { first, second, mine: mine.id, theirs: theirs.id, round, submissionId: mine.submissionId };
}

describe('a judge’s note', () => {
  it('is saved by revision: a stale page is refused and nothing is overwritten', async () => {
    const { first, mine } = await twoJudges();
    expect(await saveNote(first, mine, { text: SECRET, revision: 0 })).toMatchObject({
      ok: true,
      value: { revision: 1 },
    });
    expect(await saveNote(first, mine, { text: '另一窗口', revision: 0 })).toMatchObject({
      ok: false,
      refusal: { code: 'scoring.stale', params: { revision: 1 } },
    });
    expect((await storedNote(first, mine)).fields).toEqual({ text: SECRET });
    expect(await readJudging(first, mine)).toMatchObject({ ok: true, value: { note: { revision: 1 } } });
  });

  it('may still be written after the sheet is locked, and is in neither sheet nor audit record', async () => {
    const { first, mine } = await twoJudges();
    await saveNote(first, mine, { text: SECRET, revision: 0 });
    await saveSheet(first, { assignmentId: mine, revision: 0, content: aSheet(50, 30) });
    expect(code(await lockSheet(first, mine))).toBe('ok');
    expect(code(await saveNote(first, mine, { text: `${SECRET}，会上再问`, revision: 1 }))).toBe('ok');
    const sheets = await db.scoreSheet.findMany({ where: { assignmentId: mine } });
    const audited = await db.auditEntry.findMany({ where: { actorId: first.userId } });
    expect(audited.length).toBeGreaterThan(0);
    expect(JSON.stringify([sheets, audited.map((a) => a.details)])).not.toContain(SECRET);
  });

  it('exists for nobody else: not for another judge, the secretary, or one with a conflict', async () => {
    const { first, second, mine, round, submissionId } = await twoJudges();
    await saveNote(first, mine, { text: SECRET, revision: 0 });
    expect(code(await saveNote(second, mine, { text: 'x', revision: 1 }))).toBe('notFound');
    expect(code(await saveNote(aSecretary, mine, { text: 'x', revision: 1 }))).toBe('forbidden');
    expect((await storedNote(second, mine)).fields).toEqual({ text: '' });
    expect((await storedNote(anActor({ roles: ['supervisor'] }), mine)).fields).toEqual({ text: '' });
    expect(JSON.stringify(await scoringProgress(aSecretary, round.callId))).not.toContain(SECRET);
    await db.conflict.create({
      data: {
        callId: round.callId,
        expertId: first.expertId ?? '',
        submissionId,
        kind: 'kinship',
        source: 'late',
      },
    });
    expect(code(await saveNote(first, mine, { text: 'x', revision: 1 }))).toBe('notFound');
  });

  it('is not in the rows that the database shows to any query that does not act for this judge', async () => {
    const { first, second, mine } = await twoJudges();
    await saveNote(first, mine, { text: SECRET, revision: 0 });
    expect(await db.judgeNote.findMany()).toEqual([]);
    expect((await attacker.query('SELECT * FROM "JudgeNote"')).rows).toEqual([]);
    await expect(attacker.query(`DELETE FROM "JudgeNote"`)).rejects.toThrow(/permission denied/);
    await actingFor(second, async () => {
      expect((await attacker.query('SELECT * FROM "JudgeNote"')).rows).toEqual([]);
      expect((await attacker.query(`UPDATE "JudgeNote" SET text = ''`)).rowCount).toBe(0);
      await expect(insertNote(mine, first)).rejects.toThrow(/row-level security/);
    });
    expect((await storedNote(first, mine)).fields).toEqual({ text: SECRET });
  });

  it('is written by the judge of its assignment only', async () => {
    const { second, mine } = await twoJudges();
    await actingFor(second, () =>
      expect(insertNote(mine, second)).rejects.toThrow(/judge of its assignment/),
    );
  });
});

describe('a judge’s phrases', () => {
  it('are their own: kept once each, dropped by nobody else', async () => {
    const { first, second } = await twoJudges();
    await keepPhrase(first, '论证充分。');
    expect(await keepPhrase(first, '论证充分。')).toMatchObject({
      ok: true,
      value: [{ text: '论证充分。' }],
    });
    const [phrase] = await readPhrases(first.expertId ?? '');
    expect(await dropPhrase(second, phrase?.id ?? '')).toEqual({ ok: true, value: [] });
    expect(await readPhrases(first.expertId ?? '')).toHaveLength(1);
    expect(await dropPhrase(first, phrase?.id ?? '')).toEqual({ ok: true, value: [] });
    expect(code(await keepPhrase(aSecretary, '论证充分。'))).toBe('forbidden');
  });
});

it('what a judge is told of their own marks holds nobody else’s', async () => {
  const { entries, judges } = await aRoundToScore({ judges: 2, solutions: 2 });
  const [first, second] = judges;
  const [one, two] = entries;
  if (!first || !second || !one || !two) throw new Error('incomplete');
  const save = (judge: typeof first, assignment: { id: string } | undefined, innovation: number) =>
    saveSheet(judge, { assignmentId: assignment?.id ?? '', revision: 0, content: aSheet(innovation, 30) });
  await save(first, one.assignments[0], 41);
  await save(first, two.assignments[0], 42);
  await save(second, one.assignments[1], 13);
  await save(second, two.assignments[1], 14);
  expect(await readJudging(first, one.assignments[0]?.id ?? '')).toMatchObject({
    ok: true,
    value: { own: { innovation: [4200], safety: [3000] }, unfinished: two.assignments[0]?.id },
  });
});
