import { describe, expect, test } from 'vitest';
import type { Rubric } from '#app/competition/call/content.ts';
import { analyse } from './analysis.ts';
import type { Material } from './material.ts';
import { nearLine } from './near-line.ts';

const text = { zh: '指标', en: '' };
const criteria: Rubric['criteria'] = [
  { key: 'innovation', name: text, description: text, points: 60, anchors: [] },
  { key: 'spread', name: text, description: text, points: 40, anchors: [] },
];

/** Of each solution, each judge's marks for the two criteria, in points. */
function material(rows: [innovation: number, spread: number][][], quota: number): Material {
  const judgeOf = new Map<string, string>();
  const solutions = rows.map((row, s) => ({
    submissionId: `s${s}`,
    number: `N${s}`,
    sheets: row.map(([innovation, spread], j) => {
      judgeOf.set(`s${s}j${j}`, String(j + 1));
      return {
        sheetId: `s${s}j${j}`,
        contentHash: '',
        totalCentipoints: 100 * (innovation + spread),
        marks: { innovation: 100 * innovation, spread: 100 * spread },
        vetoes: [] as { key: string; evidence: string }[],
      };
    }),
  }));
  return {
    input: { trackKey: 'track', solutions },
    configuration: {
      rule: {
        method: 'mean',
        trimFrom: 5,
        smallestGroup: 8,
        passMarkOn: 'raw',
        passMarkCentipoints: 0,
        tieBreaks: ['untrimmedSum'],
      },
      absent: [],
      reason: '',
    },
    criteria,
    quota,
    judgeOf,
    unitOf: new Map(solutions.map((s, at) => [s.submissionId, `unit ${at % 2}`])),
  };
}

/** Five solutions by four judges; `noise` keeps the model from fitting exactly. */
const clear = material(
  [50, 45, 40, 30, 20].map((innovation, s) =>
    [0, 1, 2, 3].map((j) => [innovation + j, 20 + ((s * 3 + j * 5) % 4)] as [number, number]),
  ),
  2,
);

describe('the analysis of a ranking', () => {
  test('finds nothing to doubt where the winners are far ahead', () => {
    const { winners, methods, variations, model } = analyse(clear);
    expect(winners).toEqual(['s0', 's1']);
    for (const method of methods) expect([...method.winners].sort()).toEqual(winners);
    expect(variations.map((v) => v.kind)).toEqual([
      'withoutJudge',
      'withoutJudge',
      'withoutJudge',
      'withoutJudge',
      'weightUp',
      'weightDown',
      'weightUp',
      'weightDown',
    ]);
    for (const v of variations)
      expect([v.winners, v.gained, v.lost, v.undecided]).toEqual([winners, [], [], []]);
    expect(model?.farMarks).toEqual([]);
    expect(model?.neighbours.every((pair) => pair.swap < 0.01)).toBe(true);
  });

  test('says which judge and which weight decide, and for whom', () => {
    const { variations } = analyse(
      material(
        [
          [
            [49, 10],
            [49, 10],
            [49, 10],
          ],
          [
            [30, 28],
            [30, 28],
            [30, 28],
          ],
          [
            [20, 20],
            [20, 20],
            [60, 40],
          ],
        ],
        1,
      ),
    );
    const without = (judge: string) => variations.find((v) => v.kind === 'withoutJudge' && v.of === judge);
    expect(without('3')).toMatchObject({ winners: ['s0'], gained: ['s0'], lost: ['s2'] });
    expect(without('1')).toMatchObject({ winners: ['s2'], gained: [], lost: [] });
  });

  test('moves a weight by a fifth and lets the others make up for it: 60+40 becomes 72+28', () => {
    const rows = (first: [number, number], second: [number, number]) =>
      material(
        [
          [first, first],
          [second, second],
        ],
        1,
      );
    // 40·1.2 + 20·0.7 = 62 against 30·1.2 + 32·0.7 = 58.4; 40·0.8 + 20·1.3 = 58 against 30·0.8 + 32·1.3 = 65.6
    const { winners, variations } = analyse(rows([40, 20], [30, 32]));
    expect(winners).toEqual(['s1']);
    const innovation = variations.filter((v) => v.of === 'innovation');
    expect(innovation.map((v) => [v.kind, v.winners])).toEqual([
      ['weightUp', ['s0']],
      ['weightDown', ['s1']],
    ]);
  });

  test('points at a mark far from the rest, and at the review that would help most', () => {
    const marks = [70, 68, 52, 50, 48, 30].map((score, s) =>
      [0, 1, 2, 3, 4].map(
        (j) => [Math.round(score * 0.6) + ((s + 2 * j) % 3), score * 0.4] as [number, number],
      ),
    );
    (marks[5] as [number, number][])[2] = [55, 38];
    const { model, judges } = analyse(material(marks, 3));
    expect(model?.farMarks[0]).toMatchObject({ judge: '3', solution: 's5' });
    expect(model?.nextReviews.length).toBeGreaterThan(0);
    for (const next of model?.nextReviews ?? []) expect(next.wrongThen).toBeLessThan(next.wrongNow);
    // the two at the line are asked about before those far from it
    expect(model?.nextReviews.slice(0, 3).map((n) => n.solution)).not.toContain('s0');
    expect(judges).toHaveLength(5);
  });

  test('leaves a tie at the line to people: no method and no variation cuts it by number', () => {
    const same = [1, 2, 3].map(() => [40, 20] as [number, number]);
    const tied = analyse(material([[...same.slice(1), [50, 30]], same, same, same], 2));
    expect(tied).toMatchObject({ winners: ['s0'], tied: ['s1', 's2', 's3'] });
    for (const { method, winners, tied: level } of tied.methods) {
      expect(['s0'], method).toEqual(expect.arrayContaining(winners));
      expect(level, method).toEqual(expect.arrayContaining(['s1', 's2', 's3']));
    }
    const without = tied.variations.find((v) => v.kind === 'withoutJudge' && v.of === '3');
    // without the one judge who tells s0 from the rest all four share the first place
    expect(without).toMatchObject({ winners: [], lost: [], undecided: ['s0'] });
  });

  test('says that panels share no judge', () => {
    expect(analyse(clear).panels).toBe(1);
    const apart = material([[[50, 30]], [[40, 30]], [[45, 20]], [[30, 25]]], 2);
    const judges = new Map([...apart.judgeOf.keys()].map((sheet, at) => [sheet, at < 2 ? '1' : '2']));
    expect(analyse({ ...apart, judgeOf: judges }).panels).toBe(2);
  });

  test('compares every two near the line, one half where nothing tells them apart, and says how sure the line is', () => {
    const level = material(
      [50, 40, 40, 30].map((innovation, s) =>
        [0, 1, 2, 3].map((j) => [innovation + 2 * ((s + j) % 2), 20] as [number, number]),
      ),
      2,
    );
    const { model } = analyse(level);
    const swap = (better: string, worse: string) =>
      model?.swaps.find((pair) => [pair.better, pair.worse].sort().join() === [better, worse].sort().join())
        ?.swap ?? Number.NaN;
    expect(model?.swaps).toHaveLength(6);
    expect(swap('s1', 's2')).toBeCloseTo(0.5, 9);
    expect(swap('s0', 's3')).toBeLessThan(0.01);
    expect(model?.lineError).toBeGreaterThan(0);
  });

  test('shows in its pictures who is contested, then who is nearest to the line', () => {
    const places = Array.from({ length: 30 }, (_, at) => ({ submissionId: `s${at}`, eligible: true }));
    const winners = ['s0', 's1', 's2', 's3'];
    const variation = { kind: 'withoutJudge' as const, of: '1', gained: ['s25'], lost: ['s3'] };
    const nobody = { tied: [], undecided: [] };
    const shown = nearLine(places, 4, {
      winners,
      tied: [],
      methods: [],
      variations: [{ ...variation, ...nobody, winners: ['s0', 's1', 's2', 's25'] }],
    }).map((p) => p.submissionId);
    expect(shown).toHaveLength(12);
    expect(shown.slice(-1)).toEqual(['s25']);
    expect(shown).toContain('s3');
  });

  test('takes marks apart by criterion, as shares of the points', () => {
    const { criteria: model } = analyse(clear);
    expect(model?.leniencies.map((row) => row.key)).toEqual(['innovation', 'spread']);
    expect(model?.variance.solution).toBeGreaterThan(0);
    expect(analyse({ ...clear, criteria: criteria.slice(0, 1) }).criteria).toBeNull();
  });

  test('leaves out a vetoed solution, and answers without a model where one judge marked', () => {
    const one = material([[[50, 30]], [[40, 30]]], 1);
    expect(analyse(one)).toMatchObject({ winners: ['s0'], model: null });
    const vetoed = material(
      [
        [
          [50, 30],
          [51, 30],
        ],
        [
          [40, 30],
          [42, 33],
        ],
        [
          [30, 30],
          [29, 28],
        ],
      ],
      1,
    );
    for (const sheet of vetoed.input.solutions[0]?.sheets ?? [])
      sheet.vetoes.push({ key: 'plagiarism', evidence: '第 3 页' });
    const { winners, methods } = analyse(vetoed);
    expect(winners).toEqual(['s1']);
    for (const method of methods) expect(method.winners).toEqual(['s1']);
  });
});
