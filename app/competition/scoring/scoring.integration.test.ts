import { describe, expect, it } from 'vitest';
import { moved } from '#app/platform/database/as-owner.testing.ts';
import { db } from '#app/platform/database/client.server.ts';
import { anActor, aRoundToScore, aSecretary, aSheet } from './builders.testing.ts';
import { judgingList } from './desk/judging-list.server.ts';
import { readJudging } from './desk/read-judging.server.ts';
import { remindJudges } from './progress/remind-judges.server.ts';
import { scoringProgress } from './progress/scoring-progress.server.ts';
import { lockAll } from './sheet/lock-all.server.ts';
import { lockSheet } from './sheet/lock-sheet.server.ts';
import { reopenSheet } from './sheet/reopen-sheet.server.ts';
import { saveFields } from './sheet/save-fields.server.ts';
import { saveSheet } from './sheet/save-sheet.server.ts';

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal?.code;

async function twoJudges() {
  const { entries, judges, round } = await aRoundToScore({ judges: 2 });
  const [entry] = entries;
  const [first, second] = judges;
  const [mine, theirs] = entry?.assignments ?? [];
  if (!entry || !first || !second || !mine || !theirs) throw new Error('incomplete');
  return { first, second, mine: mine.id, theirs: theirs.id, round, submissionId: entry.submission.id };
}

describe('a judge', () => {
  it('sees their own assignments; another’s does not exist, to read, save or lock', async () => {
    const { first, second, mine, theirs } = await twoJudges();
    await saveSheet(second, { assignmentId: theirs, revision: 0, content: aSheet(50, 30) });
    const list = await judgingList(first);
    expect(list.ok && list.value.groups.flatMap((g) => g.sheets.map((s) => s.id))).toEqual([mine]);
    expect(code(await readJudging(first, theirs))).toBe('notFound');
    expect(code(await saveSheet(first, { assignmentId: theirs, revision: 1, content: aSheet(1, 1) }))).toBe(
      'notFound',
    );
    expect(code(await lockSheet(first, theirs))).toBe('notFound');
    const page = await readJudging(first, mine);
    expect(page.ok && page.value.sheets).toEqual([]);
  });

  it('never sees who judges what and who has locked: that page is the secretary’s', async () => {
    const { first, round } = await twoJudges();
    const { callId } = await db.round.findUniqueOrThrow({ where: { id: round.id } });
    const elsewhere = anActor({ expertId: 'on-no-panel' });
    for (const judge of [first, elsewhere])
      expect(code(await scoringProgress(judge, callId))).toBe('forbidden');
    expect(code(await scoringProgress(aSecretary, callId))).toBe('ok');
  });

  it('loses nothing to a stale save: the second is refused with the revision that stands', async () => {
    const { first, mine } = await twoJudges();
    const saved = await saveSheet(first, { assignmentId: mine, revision: 0, content: aSheet(50, 30) });
    expect(saved).toMatchObject({ ok: true, value: { revision: 1 } });
    const stale = await saveSheet(first, { assignmentId: mine, revision: 0, content: aSheet(10, 10) });
    expect(stale).toMatchObject({ ok: false, refusal: { code: 'scoring.stale', params: { revision: 1 } } });
    const sheet = await db.scoreSheet.findFirstOrThrow({ where: { assignmentId: mine } });
    expect(sheet.marks).toEqual({ innovation: 5000, safety: 3000 });
  });

  it('keeps the rest of a sheet whatever was typed for one mark, and locks none that is wrong', async () => {
    const { first, mine } = await twoJudges();
    const typed = {
      'mark.innovation': '５０',
      'mark.safety': '-3',
      'comment.safety': '欠妥',
      overall: '总评',
    };
    expect(code(await saveFields(first, mine, { ...typed, revision: '0' }))).toBe('ok');
    const stored = () => db.scoreSheet.findFirstOrThrow({ where: { assignmentId: mine } });
    expect(await stored()).toMatchObject({
      marks: { innovation: 5000 },
      comments: { safety: '欠妥' },
      overallComment: '总评',
    });
    for (const [revision, wrong] of ['三十', '4000', '40.5'].entries())
      expect(
        code(
          await saveFields(first, mine, { ...typed, 'mark.safety': wrong, revision: String(revision + 1) }),
        ),
      ).toBe('ok');
    expect(code(await lockSheet(first, mine))).toBe('scoring.incomplete');
    await saveFields(first, mine, { ...typed, 'mark.safety': '30。5', revision: '4' });
    expect(await lockSheet(first, mine, 5)).toMatchObject({ ok: true, value: { totalCentipoints: 8050 } });
  });

  it('locks a complete sheet once; it never changes again, and reopening makes the next one', async () => {
    const { first, mine } = await twoJudges();
    await saveSheet(first, {
      assignmentId: mine,
      revision: 0,
      content: { ...aSheet(50, 30), marks: { innovation: 5000 } },
    });
    expect(await lockSheet(first, mine)).toMatchObject({
      ok: false,
      refusal: { code: 'scoring.incomplete', fields: { 'marks.safety': ['scoring:problems.missing'] } },
    });
    await saveSheet(first, { assignmentId: mine, revision: 1, content: aSheet(50, 30.5) });
    const locked = await lockSheet(first, mine, 2);
    expect(locked).toMatchObject({ ok: true, value: { totalCentipoints: 8050 } });
    expect(code(await saveSheet(first, { assignmentId: mine, revision: 2, content: aSheet(1, 1) }))).toBe(
      'scoring.locked',
    );
    expect(code(await lockSheet(first, mine))).toBe('scoring.locked');
    if (!locked.ok) return;
    expect(code(await reopenSheet(aSecretary, locked.value.sheetId, '笔误'))).toBe('ok');
    expect(code(await saveSheet(first, { assignmentId: mine, revision: 1, content: aSheet(51, 30) }))).toBe(
      'ok',
    );
    const sheets = await db.scoreSheet.findMany({
      where: { assignmentId: mine },
      orderBy: { number: 'asc' },
    });
    expect(sheets.map((s) => [s.state, s.marks])).toEqual([
      ['locked', { innovation: 5000, safety: 3050 }],
      ['draft', { innovation: 5100, safety: 3000 }],
    ]);
  });

  it('locks all that is complete and is told what is not', async () => {
    const { judges, entries, round } = await aRoundToScore({ solutions: 2 });
    const [judge] = judges;
    const [done, open] = entries;
    if (!judge || !done?.assignments[0] || !open) throw new Error('incomplete');
    await saveSheet(judge, { assignmentId: done.assignments[0].id, revision: 0, content: aSheet(50, 30) });
    const shown = new Map([
      [done.assignments[0].id, 1],
      [open.assignments[0]?.id ?? '', 0],
    ]);
    const outcome = await lockAll(judge, round.id, shown);
    expect(outcome).toMatchObject({
      ok: true,
      value: { locked: 1, incomplete: [{ assignmentId: open.assignments[0]?.id }] },
    });
  });

  it('cannot score with a conflict, after the round has closed, or before signing', async () => {
    const { first, second, mine, theirs, round, submissionId } = await twoJudges();
    await db.conflict.create({
      data: {
        callId: round.callId,
        expertId: first.expertId ?? '',
        submissionId,
        kind: 'teacher',
        source: 'late',
      },
    });
    expect(code(await saveSheet(first, { assignmentId: mine, revision: 0, content: aSheet(1, 1) }))).toBe(
      'scoring.conflict',
    );
    const drawnAgain = `UPDATE "PanelMember" SET state = 'drawn' WHERE "roundId" = $1 AND "expertId" = $2`;
    await moved('PanelMember', 'states_follow', drawnAgain, [round.id, second.expertId]);
    expect(code(await saveSheet(second, { assignmentId: theirs, revision: 0, content: aSheet(1, 1) }))).toBe(
      'notFound',
    );
    await db.panelMember.updateMany({ where: { roundId: round.id }, data: { state: 'committed' } });
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    expect(code(await saveSheet(second, { assignmentId: theirs, revision: 0, content: aSheet(1, 1) }))).toBe(
      'scoring.roundNotOpen',
    );
    expect(code(await lockSheet(second, theirs))).toBe('scoring.roundNotOpen');
  });
});

describe('a secretary', () => {
  it('reminds only those who have sheets left', async () => {
    const { first, mine, round } = await twoJudges();
    await saveSheet(first, { assignmentId: mine, revision: 0, content: aSheet(50, 30) });
    await lockSheet(first, mine);
    expect(await remindJudges(aSecretary, round.id)).toMatchObject({ ok: true, value: 1 });
    expect(code(await remindJudges(aSecretary, round.id, first.expertId ?? ''))).toBe(
      'scoring.nobodyToRemind',
    );
    expect(code(await remindJudges(first, round.id))).toBe('forbidden');
  });

  it('sees who has locked how many, and never a mark', async () => {
    const { first, mine, round } = await twoJudges();
    await saveSheet(first, {
      assignmentId: mine,
      revision: 0,
      content: aSheet(43.5, 31.5, { overallComment: '颇有新意' }),
    });
    await lockSheet(first, mine);
    const progress = JSON.stringify(await scoringProgress(aSecretary, round.callId));
    expect(progress).toContain('"locked"');
    for (const secret of ['4350', '3150', '7500', '颇有新意', 'marks', 'entipoints'])
      expect(progress).not.toContain(secret);
    expect(code(await readJudging(aSecretary, mine))).toBe('forbidden');
    expect(code(await scoringProgress(anActor({ roles: ['organiser'] }), round.callId))).toBe('forbidden');
  });
});
