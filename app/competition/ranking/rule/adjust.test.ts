import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RankingRule } from '#app/competition/call/content.ts';
import { panelGroups } from './groups.ts';
import { type RankingInput, rankTrack } from './rank.ts';
import { ratioScores, standardScores } from './standard-scores.ts';

const ruleOf = (given: Partial<RankingRule>): RankingRule => ({
  method: 'groupStandard',
  trimFrom: 5,
  smallestGroup: 5,
  passMarkOn: 'raw',
  passMarkCentipoints: 0,
  tieBreaks: ['untrimmedSum'],
  ...given,
});

/** Of each solution its group, and its total by each judge in points; null where a judge has none. */
const input = (rows: { group?: string; totals: (number | null)[] }[]): RankingInput => ({
  trackKey: 'robot',
  solutions: rows.map(({ group, totals }, s) => ({
    submissionId: `id-${s}`,
    number: `N${String(s).padStart(3, '0')}`,
    ...(group !== undefined && { group }),
    sheets: totals.flatMap((total, j) =>
      total === null
        ? []
        : [
            {
              sheetId: `${s}-${j}`,
              contentHash: '',
              judge: String(j + 1),
              totalCentipoints: Math.round(total * 100),
              marks: {},
              vetoes: [],
            },
          ],
    ),
  })),
});
const panels = input([
  ...[91, 86, 80, 75, 68].map((x) => ({ group: '1', totals: [x] })),
  ...[95, 92, 90, 88, 85].map((x) => ({ group: '2', totals: [x] })),
]);
const adjusted = (given: RankingInput, rule: RankingRule) =>
  new Map(rankTrack(given, rule).places.map((p) => [p.number, p.adjustedCentipoints]));

describe('standard scores by group', () => {
  it("bring two panels to one scale: A's 86 is 57.43, B's 92 is 55.87", () => {
    const found = adjusted(panels, ruleOf({}));
    expect([found.get('N001'), found.get('N006')]).toEqual([5743, 5587]);
  });

  it('keep the raw score beside the adjusted one, and say by what it was adjusted', () => {
    const { places, adjustedBy } = rankTrack(panels, ruleOf({}));
    expect(places.find((p) => p.number === 'N001')).toMatchObject({
      scoreCentipoints: 8600,
      adjustedCentipoints: 5743,
    });
    expect(adjustedBy).toEqual([
      {
        of: '1',
        count: 5,
        meanCentipoints: 8000,
        deviationCentipoints: 807,
        severityCentipoints: null,
        off: false,
      },
      {
        of: '2',
        count: 5,
        meanCentipoints: 9000,
        deviationCentipoints: 341,
        severityCentipoints: null,
        off: false,
      },
    ]);
  });

  it('are off where every group is smaller than 8: the raw scores rank', () => {
    const { places, adjustedBy } = rankTrack(panels, ruleOf({ smallestGroup: 8 }));
    expect(adjustedBy).toEqual([]);
    expect(places.map((p) => p.scoreCentipoints)).toEqual([
      9500, 9200, 9100, 9000, 8800, 8600, 8500, 8000, 7500, 6800,
    ]);
    expect(places.every((p) => !('adjustedCentipoints' in p))).toBe(true);
  });

  it('put a group that is too small, or without spread, on the scale of all, never raw beside T', () => {
    const given = [
      ...[91, 86, 80, 75, 68].map((value) => ({ group: 'a', value })),
      { group: 'b', value: 80 },
      ...[70, 70, 70, 70, 70].map((value) => ({ group: 'c', value })),
    ];
    const found = standardScores(given, 5);
    expect(found?.scales.map((s) => [s.group, s.off])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
    const all = given.map((g) => g.value);
    const mean = all.reduce((a, b) => a + b) / all.length;
    const deviation = Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length);
    expect(found?.scores[5]).toBeCloseTo(50 + (10 * (80 - mean)) / deviation, 9);
  });
});

it('the ratio of the means: A is multiplied by 85/80, B by 85/90', () => {
  const found = adjusted(panels, ruleOf({ method: 'groupRatio' }));
  expect([found.get('N001'), found.get('N006')]).toEqual([9138, 8689]);
  expect(
    ratioScores(
      [
        { group: 'a', value: 0 },
        { group: 'a', value: 0 },
      ],
      1,
    ),
  ).toBeNull();
});

it('inside a group the score is 去极值平均: one judge cannot lift a solution before groups are compared', () => {
  const rows = [
    { group: '1', totals: [88, 92, 79, 85, 90] },
    { group: '1', totals: [60, 60, 60, 60, 100] },
  ];
  const { places } = rankTrack(input(rows), ruleOf({ smallestGroup: 2 }));
  expect(places.map((p) => [p.scoreCentipoints, p.adjustedCentipoints])).toEqual([
    [8767, 6000],
    [6000, 4000],
  ]);
});

describe('standard scores by judge', () => {
  it('give a judge who uses little of the scale the same weight as one who uses all of it', () => {
    const rows = [{ totals: [80.4, 60] }, { totals: [80, 75] }, { totals: [79.6, 76] }];
    const rule = ruleOf({ method: 'judgeStandard', smallestGroup: 3 });
    const { places, adjustedBy } = rankTrack(input(rows), rule);
    expect(adjustedBy?.map((b) => [b.of, b.count, b.meanCentipoints])).toEqual([
      ['1', 3, 8000],
      ['2', 3, 7033],
    ]);
    expect(places.map((p) => p.number)).toEqual(['N001', 'N000', 'N002']);
    const mean = rankTrack(input(rows), { ...rule, method: 'mean' });
    expect(mean.places.map((p) => p.number)).toEqual(['N002', 'N001', 'N000']);
  });

  it('count a pass mark by the raw score or by the adjusted one, as the rule says', () => {
    const rows = [{ totals: [90, 91] }, { totals: [70, 69] }, { totals: [60, 61] }];
    const passing = (passMarkOn: 'raw' | 'adjusted', passMarkCentipoints: number) =>
      rankTrack(
        input(rows),
        ruleOf({ method: 'judgeStandard', smallestGroup: 3, passMarkOn, passMarkCentipoints }),
      ).places.filter((p) => p.eligible).length;
    expect([passing('raw', 6500), passing('adjusted', 6500), passing('adjusted', 5500)]).toEqual([2, 0, 1]);
  });
});

describe('calibrated scores', () => {
  it('take out a severe judge: the same solution is not worse for having met them', () => {
    const quality = [90, 85, 80, 75, 70, 65];
    const rows = quality.map((q, s) => ({
      totals: [q, q + 1, q - 1, q - 15].map((x, j) => (j === s % 4 ? null : x + ((s * 7 + j * 3) % 3) / 10)),
    }));
    const { places, adjustedBy } = rankTrack(input(rows), ruleOf({ method: 'calibrated' }));
    expect(places.map((p) => p.number)).toEqual(['N000', 'N001', 'N002', 'N003', 'N004', 'N005']);
    expect(adjustedBy?.find((b) => b.of === '4')?.severityCentipoints).toBeLessThan(-800);
  });

  it('rank by raw scores, and say so, where the marks let nothing be fitted', () => {
    const { places, adjustedBy } = rankTrack(
      input([{ totals: [80] }, { totals: [90] }]),
      ruleOf({ method: 'calibrated' }),
    );
    expect(adjustedBy).toEqual([]);
    expect(places.map((p) => p.scoreCentipoints)).toEqual([9000, 8000]);
  });
});

it('panels that share no judge are groups; a chain of shared judges makes one', () => {
  const pairs = [
    ['a', 's1'],
    ['a', 's2'],
    ['b', 's2'],
    ['b', 's5'],
    ['c', 's3'],
    ['c', 's4'],
  ].map(([judge = '', solution = '']) => ({ judge, solution }));
  const found = panelGroups(pairs);
  expect([...found]).toEqual([
    ['s1', '1'],
    ['s2', '1'],
    ['s3', '2'],
    ['s4', '2'],
    ['s5', '1'],
  ]);
  expect(panelGroups(pairs.toReversed())).toEqual(found);
});

const mark = fc.integer({ min: 40, max: 100 });
const table = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 5 }))
  .chain(([n, k]) =>
    fc.array(fc.array(mark, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  );

describe.each(['judgeStandard', 'groupStandard', 'groupRatio', 'calibrated'] as const)('%s', (method) => {
  const rule = ruleOf({ method, smallestGroup: 2 });
  const grouped = (rows: number[][]) => input(rows.map((totals, s) => ({ group: String(s % 2), totals })));

  it('does not know in which order solutions and sheets come', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const given = grouped(rows);
        const turned = {
          ...given,
          solutions: given.solutions.toReversed().map((s) => ({ ...s, sheets: s.sheets.toReversed() })),
        };
        expect(rankTrack(turned, rule)).toEqual(rankTrack(given, rule));
      }),
    );
  });
});

describe.each(['judgeStandard', 'calibrated', 'mean'] as const)('%s', (method) => {
  const rule = ruleOf({ method, smallestGroup: 3, tieBreaks: ['untrimmedSum'] });

  it('a judge who marked every solution may be as severe as they like: no order changes', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: -30, max: 30 }), (rows, shift) => {
        const order = (all: number[][]) =>
          rankTrack(input(all.map((totals) => ({ totals }))), rule).places.map((p) => [p.number, p.place]);
        expect(order(rows.map(([first = 0, ...rest]) => [first + shift, ...rest]))).toEqual(order(rows));
      }),
    );
  });
});
