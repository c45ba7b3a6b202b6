import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RankingRule } from '#app/competition/call/content.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { anActor, aRoundToScore, aSecretary, aSheet } from '#app/competition/scoring/builders.testing.ts';
import { lockSheet } from '#app/competition/scoring/sheet/lock-sheet.server.ts';
import { saveSheet } from '#app/competition/scoring/sheet/save-sheet.server.ts';
import { roundHas } from '#app/platform/database/as-owner.testing.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { readWorkbook } from '#app/platform/workbook/read-workbook.testing.ts';
import { reportAnalysis } from './analysis/analysis-pdf.server.tsx';
import { exportAnalysis } from './analysis/analysis-workbook.server.ts';
import { readAnalysis } from './analysis/read-analysis.server.ts';
import { computeRankings } from './compute-rankings.server.ts';
import { countAbsent } from './count-absent.server.ts';
import { readRankings } from './read-rankings.server.ts';
import { rankingOutputSchema } from './rule/output.ts';
import { verifyRanking } from './verify-ranking.server.ts';

/** The round froze this method, from two marks of a judge or two solutions of a panel up. */
async function writeMethod(roundId: string, method: RankingRule['method']) {
  const { configuration } = await db.round.findUniqueOrThrow({ where: { id: roundId } });
  const { ranking, ...rules } = roundConfigurationSchema.parse(configuration);
  await roundHas(roundId, { ...rules, ranking: { ...ranking, method, smallestGroup: 2 } });
}

/** Two solutions, five judges: 88, 92, 79, 85, 90 and 70 throughout; the last judge of the second may be absent. */
async function aScoredRound({ absent = 0, method = 'trimmedMean' as RankingRule['method'] } = {}) {
  const made = await aRoundToScore({ judges: 5, solutions: 2 });
  await writeMethod(made.round.id, method);
  const totals = [
    [88, 92, 79, 85, 90],
    [70, 70, 70, 70, 70],
  ];
  for (const [i, entry] of made.entries.entries()) {
    for (const [j, assignment] of entry.assignments.entries()) {
      const judge = made.judges[j];
      if (!judge || (i === 1 && j >= 5 - absent)) continue;
      await saveSheet(judge, {
        assignmentId: assignment.id,
        revision: 0,
        content: aSheet((totals[i]?.[j] ?? 0) - 35, 35),
      });
      expect((await lockSheet(judge, assignment.id)).ok).toBe(true);
    }
  }
  return made;
}

/** Until a connection of this database waits for a row that another has locked. */
async function untilSomebodyWaits() {
  for (let waiting = 0n; waiting === 0n; ) {
    await wait(20);
    const found = await db.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    waiting = found[0]?.waiting ?? 0n;
  }
}

describe('a ranking', () => {
  it('is computed of a closed round only, moves the solutions on, and reproduces bit by bit from its stored input', async () => {
    const { round, entries, call } = await aScoredRound();
    expect(await computeRankings(aSecretary, round.id)).toMatchObject({
      refusal: { code: 'ranking.roundNotClosed' },
    });
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    const computed = await computeRankings(aSecretary, round.id);
    if (!computed.ok) throw new Error(computed.refusal.code);
    const [id = ''] = computed.value;
    const ranking = await db.ranking.findUniqueOrThrow({ where: { id } });
    const { places } = rankingOutputSchema.parse(ranking.output);
    expect(places.map((p) => [p.submissionId, p.place, p.scoreCentipoints, p.dropped])).toEqual([
      [entries[0]?.submission.id, 1, 8767, [9200, 7900]],
      [entries[1]?.submission.id, 2, 7000, [7000, 7000]],
    ]);
    const check = {
      inputHolds: true,
      outputHolds: true,
      sheetsHold: true,
      inputHash: ranking.inputHash,
      outputHash: ranking.outputHash,
    };
    expect(await verifyRanking(aSecretary, id)).toMatchObject({ ok: true, value: check });
    expect(await db.submission.count({ where: { callId: call.id, state: 'ranked' } })).toBe(2);

    const again = await computeRankings(aSecretary, round.id);
    const rows = await db.ranking.findMany({ where: { roundId: round.id } });
    expect(again.ok && rows.length).toBe(2);
    expect(new Set(rows.map((r) => r.inputHash + r.outputHash)).size).toBe(1);
  });

  it.each([
    ['judgeStandard', 6000, 5],
    ['groupStandard', 6000, 1],
    ['groupRatio', 8767, 1],
    ['calibrated', 8665, 5],
  ] as const)(
    'by %s shows raw and adjusted scores, knows judges by number only, and reproduces bit by bit',
    async (method, adjusted, scales) => {
      const { round, entries, judges } = await aScoredRound({ method });
      await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
      const computed = await computeRankings(aSecretary, round.id);
      const [id = ''] = computed.ok ? computed.value : [];
      const ranking = await db.ranking.findUniqueOrThrow({ where: { id } });
      const { places, adjustedBy } = rankingOutputSchema.parse(ranking.output);
      expect(places[0]).toMatchObject({
        submissionId: entries[0]?.submission.id,
        adjustedCentipoints: adjusted,
        scoreCentipoints: method.startsWith('group') ? 8767 : 8680,
      });
      expect(adjustedBy).toHaveLength(scales);
      for (const judge of judges) expect(JSON.stringify(ranking.input)).not.toContain(judge.expertId);
      expect(await verifyRanking(aSecretary, id)).toMatchObject({
        value: { inputHolds: true, outputHolds: true, sheetsHold: true },
      });
    },
  );

  it('without some sheets needs a reason, which is kept', async () => {
    const { round } = await aScoredRound({ absent: 1 });
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    expect(await computeRankings(aSecretary, round.id)).toMatchObject({
      refusal: { code: 'ranking.sheetsAbsent', params: { count: 1 } },
    });
    const computed = await computeRankings(aSecretary, round.id, '一名专家因病缺席');
    const ranking = await db.ranking.findUniqueOrThrow({
      where: { id: computed.ok ? computed.value[0] : '' },
    });
    expect(ranking.configuration).toMatchObject({ reason: '一名专家因病缺席', absent: [{ sheets: 1 }] });
  });

  it('is not written when what it was made from changed while it was computed', async () => {
    const { round, judges, entries, call } = await aScoredRound();
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    // Somebody holds the round, so that the ranking is computed and then waits to be written; meanwhile a conflict turns up.
    const computing = await transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Round" WHERE id = ${round.id} FOR UPDATE`;
      const asked = computeRankings(aSecretary, round.id);
      await untilSomebodyWaits();
      await tx.conflict.create({
        data: {
          callId: call.id,
          expertId: judges[0]?.expertId ?? '',
          submissionId: entries[0]?.submission.id ?? '',
          kind: 'sameUnit',
          source: 'late',
        },
      });
      return { asked };
    });
    expect(await computing.asked).toMatchObject({ refusal: { code: 'ranking.changedMeanwhile' } });
    expect(await db.ranking.count({ where: { roundId: round.id } })).toBe(0);
    expect(await computeRankings(aSecretary, round.id)).toMatchObject({
      refusal: { code: 'ranking.sheetsAbsent', params: { count: 1 } },
    });
    expect(await countAbsent(db, round.id)).toBe(1);
  });

  it('is shown to those who run and watch the competition, without a judge’s name', async () => {
    const { round, call, judges } = await aScoredRound();
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    await computeRankings(aSecretary, round.id);
    const page = await readRankings(anActor({ roles: ['organiser'] }), call.id);
    expect(page).toMatchObject({
      ok: true,
      value: { mayCompute: false, tracks: [{ newest: true, places: [{ place: 1 }, { place: 2 }] }] },
    });
    for (const judge of judges) expect(JSON.stringify(page)).not.toContain(judge.expertId);
    expect(await readRankings(judges[0] ?? aSecretary, call.id)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await computeRankings(anActor({ roles: ['organiser'] }), round.id)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
  });

  it('is analysed for those who may read it: judges by number, and the whole record as a workbook', async () => {
    const { round, call, judges } = await aScoredRound();
    await db.round.update({ where: { id: round.id }, data: { state: 'closed' } });
    const organiser = anActor({ roles: ['organiser'] });
    expect(await readAnalysis(organiser, call.id)).toMatchObject({ ok: true, value: { tracks: [] } });
    await computeRankings(aSecretary, round.id);
    const page = await readAnalysis(organiser, call.id);
    if (!page.ok) throw new Error(page.refusal.code);
    const [track] = page.value.tracks;
    expect(track?.marks.map((m) => m.judge).sort()).toEqual([
      '1',
      '1',
      '2',
      '2',
      '3',
      '3',
      '4',
      '4',
      '5',
      '5',
    ]);
    for (const judge of judges) expect(JSON.stringify(page)).not.toContain(judge.expertId);
    expect(await readAnalysis(judges[0] ?? aSecretary, call.id)).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    for (const language of ['zh-CN', 'en'] as const) {
      const [one, two] = [
        await reportAnalysis(organiser, call.id, language),
        await reportAnalysis(organiser, call.id, language),
      ];
      if (!one.ok || !two.ok) throw new Error('no report');
      expect(Buffer.compare(one.value.bytes, two.value.bytes)).toBe(0);
      expect(Buffer.from(one.value.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(await reportAnalysis(judges[0] ?? aSecretary, call.id, 'en')).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    const file = await exportAnalysis(organiser, call.id, 'zh-CN');
    if (!file.ok) throw new Error(file.refusal.code);
    const sheets = await readWorkbook(file.value.bytes);
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['汇总表', 3],
      ['评分明细', 11],
      ['算法比较', 3],
      ['评委', 6],
      ['记录', 2],
    ]);
  });
});
