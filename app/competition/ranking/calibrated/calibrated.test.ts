import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreement } from '../agreement/agreement.ts';
import { calibrate } from './calibrated.ts';
import type { Mark } from './marks.ts';
import { rankBy, rankingMethods } from './methods.ts';

const grid = (rows: number[][]): Mark[] =>
  rows.flatMap((row, s) => row.map((score, j) => ({ solution: `s${s}`, judge: `j${j}`, score })));

/** Shrout & Fleiss 1979, table 2: mean squares 11.24 between targets, 32.49 between judges, 1.02 residual. */
const shroutFleiss = grid([
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]);

test('on a complete table REML gives the components of the published analysis of variance', () => {
  const { fit, mean, estimates, standardErrors } = calibrate(shroutFleiss);
  const [between, judges, residual] = [11.241667, 32.486111, 1.019444];
  expect(fit.variance.residual).toBeCloseTo(residual, 4);
  expect(fit.variance.solution).toBeCloseTo((between - residual) / 4, 4);
  expect(fit.variance.judge).toBeCloseTo((judges - residual) / 6, 4);
  expect(mean).toBeCloseTo(127 / 24, 6);
  // the best linear unbiased prediction shrinks the mean of a target by the reliability of four marks
  expect(estimates[0]).toBeCloseTo(127 / 24 + (1 - residual / between) * (6 - 127 / 24), 3);
  expect(new Set(standardErrors.map((e) => +e.toFixed(6))).size).toBe(1);
});

/** The model written out with whole matrices: −2 log restricted likelihood, predictions and their errors. */
function wholeMatrices(marks: readonly Mark[], v: { solution: number; judge: number; residual: number }) {
  const n = marks.length;
  const V = marks.map((a, i) =>
    marks.map(
      (b, j) =>
        (a.solution === b.solution ? v.solution : 0) +
        (a.judge === b.judge ? v.judge : 0) +
        (i === j ? v.residual : 0),
    ),
  );
  const { inverse, logDeterminant } = invert(V);
  const times = (x: number[]) =>
    inverse.map((row) => row.reduce((sum, a, i) => sum + a * (x[i] as number), 0));
  const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
  const ones = new Array<number>(n).fill(1);
  const y = marks.map((m) => m.score);
  const information = dot(ones, times(ones));
  const mean = dot(ones, times(y)) / information;
  const about = y.map((value) => value - mean);
  const weighted = times(about);
  const names = [...new Set(marks.map((m) => m.solution))].sort();
  const predictions = names.map((name) => {
    const c = marks.map((m) => (m.solution === name ? v.solution : 0));
    const left = 1 - dot(c, times(ones));
    return {
      estimate: mean + dot(c, weighted),
      error: Math.sqrt(v.solution - dot(c, times(c)) + left ** 2 / information),
    };
  });
  const deviance = logDeterminant + Math.log(information) + dot(about, weighted);
  return { deviance, mean, predictions };
}

/** Gauss–Jordan. */
function invert(matrix: number[][]): { inverse: number[][]; logDeterminant: number } {
  const n = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    const row = work[i] as number[];
    const pivot = row[i] as number;
    logDeterminant += Math.log(pivot);
    for (let k = 0; k < 2 * n; k++) row[k] = (row[k] as number) / pivot;
    for (const other of work) {
      if (other === row) continue;
      const factor = other[i] as number;
      for (let k = 0; k < 2 * n; k++) other[k] = (other[k] as number) - factor * (row[k] as number);
    }
  }
  return { inverse: work.map((row) => row.slice(n)), logDeterminant };
}

const unbalanced = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 40, max: 100 }),
    ),
    {
      minLength: 14,
      maxLength: 30,
    },
  )
  .map((all) => {
    const once = new Map(
      all.map(([s, j, score]) => [`${s} ${j}`, { solution: `s${s}`, judge: `j${j}`, score }]),
    );
    return [...once.values()];
  })
  .filter(
    (marks) =>
      new Set(marks.map((m) => m.solution)).size > 2 &&
      new Set(marks.map((m) => m.judge)).size > 2 &&
      marks.length > new Set(marks.map((m) => m.solution)).size + new Set(marks.map((m) => m.judge)).size + 2,
  );

test('on unbalanced marks, no other components are likelier, and predictions and errors are those of whole matrices', () => {
  fc.assert(
    fc.property(unbalanced, (marks) => {
      const { fit, mean, estimates, standardErrors } = calibrate(marks);
      const { solution, judge, residual } = fit.variance;
      const whole = wholeMatrices(marks, fit.variance);
      expect(mean).toBeCloseTo(whole.mean, 5);
      whole.predictions.forEach(({ estimate, error }, s) => {
        expect(estimates[s]).toBeCloseTo(estimate, 5);
        expect(standardErrors[s]).toBeCloseTo(error, 5);
      });
      const scale = residual * 0.02;
      for (const [a, b, c] of [
        [1, 0, 0],
        [-1, 0, 0],
        [0, 1, 0],
        [0, -1, 0],
        [0, 0, 1],
        [0, 0, -1],
      ] as const) {
        const moved = {
          solution: Math.max(0, solution + a * scale),
          judge: Math.max(0, judge + b * scale),
          residual: residual + c * scale,
        };
        expect(wholeMatrices(marks, moved).deviance).toBeGreaterThan(whole.deviance - 1e-6);
      }
    }),
    { numRuns: 60 },
  );
});

test('neither the order of the marks nor the names change anything but names', () => {
  const shuffled = [...shroutFleiss].reverse();
  expect(calibrate(shuffled).estimates).toEqual(calibrate(shroutFleiss).estimates);
});

test('a judge who marked everything may be as severe as they like: no order changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 30 }), (shift) => {
      const harsh = shroutFleiss.map((m) => (m.judge === 'j1' ? { ...m, score: m.score + shift } : m));
      const before = rankBy('calibrated', grouped(shroutFleiss), { winners: 2 });
      const after = rankBy('calibrated', grouped(harsh), { winners: 2 });
      expect(after.solutions.map((s) => s.solution)).toEqual(before.solutions.map((s) => s.solution));
    }),
    { numRuns: 10 },
  );
});

const grouped = (marks: readonly Mark[]) => marks.map((m) => ({ ...m, group: '' }));

test.each(['mean', 'trimmed', 'zscore', 'calibrated'] as const)(
  '%s: chances, where they are given, add up to the winners; the same seed gives the same answer',
  (method) => {
    const once = rankBy(method, grouped(shroutFleiss), { winners: 2, seed: 7 });
    // the spread of a few marks is no chance: the other methods give none
    if (method === 'calibrated')
      expect(once.solutions.reduce((sum, s) => sum + (s.winProbability ?? 0), 0)).toBeCloseTo(2, 9);
    else expect(once.solutions.every((s) => s.winProbability === null)).toBe(true);
    expect(once.solutions.map((s) => s.rank)).toEqual(
      [...once.solutions.map((s) => s.rank)].sort((a, b) => a - b),
    );
    expect(rankBy(method, grouped(shroutFleiss), { winners: 2, seed: 7 })).toEqual(once);
  },
);

test('equal means share a rank, exactly: 60, 60.2, 60.4 is 60.2 three times', () => {
  const level = grid([
    [60, 60.2, 60.4],
    [60.2, 60.2, 60.2],
    [0.1, 0.2, 0.3],
  ]);
  const ranks = (method: 'mean' | 'trimmed' | 'zscore' | 'calibrated') =>
    rankBy(method, grouped(level), { winners: 1 }).solutions.map((s) => s.rank);
  expect(ranks('mean')).toEqual([1, 1, 3]);
  expect(ranks('trimmed')).toEqual([1, 1, 3]);
  expect(rankBy('mean', grouped(level), { winners: 1 }).solutions.map((s) => s.estimate)).toEqual([
    60.2, 60.2, 0.2,
  ]);
  // solutions that mirror each other are tied by the model, too
  const mirrored = grid([
    [71.3, 64.1, 80.7],
    [64.1, 80.7, 71.3],
    [80.7, 71.3, 64.1],
  ]);
  for (const method of ['zscore', 'calibrated'] as const)
    expect(
      rankBy(method, grouped(mirrored), { winners: 1 }).solutions.map((s) => s.rank),
      method,
    ).toEqual([1, 1, 1]);
});

test('the order of the rows changes no byte, by no method, with criteria or without', () => {
  const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  const table = fc.array(
    fc.array(fc.option(fc.tuple(score, score), { freq: 5 }), { minLength: 3, maxLength: 4 }),
    {
      minLength: 3,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(
      table,
      fc.boolean(),
      fc.array(fc.nat(), { minLength: 48, maxLength: 48 }),
      (rows, by, keys) => {
        const marks = rows.flatMap((row, s) =>
          row.flatMap((two, j) =>
            (two ?? []).slice(0, by ? 2 : 1).map((value, c) => ({
              ...{ solution: `s${s}`, judge: `j${j}`, score: value, group: '' },
              criterion: by ? `c${c}` : undefined,
            })),
          ),
        );
        const shuffled = marks
          .map((mark, at) => ({ mark, key: keys[at] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ mark }) => mark);
        for (const method of rankingMethods) {
          const answer = (given: typeof marks) => {
            try {
              return JSON.stringify(rankBy(method, given, { winners: 1, draws: 8 }));
            } catch (error) {
              return String(error);
            }
          };
          expect(answer(shuffled)).toBe(answer(marks));
        }
        const agreed = (given: typeof marks) => (by ? '' : JSON.stringify(agreement(given)));
        expect(agreed(shuffled)).toBe(agreed(marks));
      },
    ),
    { numRuns: 200 },
  );
});

test('去极值平均 from five marks up: 88, 92, 79, 85, 90 is 87.67; four are a plain mean', () => {
  const five = grid([
    [88, 92, 79, 85, 90],
    [70, 70, 70, 70, 70],
  ]);
  const { solutions } = rankBy('trimmed', grouped(five), { winners: 1 });
  expect(solutions[0]?.estimate).toBeCloseTo(87.6667, 4);
  const four = grid([
    [88, 92, 79, 85],
    [70, 70, 70, 70],
  ]);
  expect(rankBy('trimmed', grouped(four), { winners: 1 }).solutions[0]?.estimate).toBe(86);
});

test('joint draws have the spread that the standard errors say', () => {
  const { estimates, standardErrors } = calibrate(shroutFleiss);
  // two solutions far apart: the better one wins nearly always; two alike: about half
  const { solutions } = rankBy('calibrated', grouped(shroutFleiss), { winners: 1, seed: 3 });
  const best = solutions[0];
  expect(best?.estimate).toBe(Math.max(...estimates));
  expect(best?.standardError).toBeCloseTo(standardErrors[0] as number, 6);
  expect(best?.winProbability).toBeGreaterThan(0.5);
});

test('solutions that the marks cannot tell apart share the chance', () => {
  const alike = grid([
    [70, 80],
    [80, 70],
    [75, 75.5],
  ]);
  const { varianceComponents, solutions } = rankBy('calibrated', grouped(alike), { winners: 1 });
  expect(varianceComponents?.solution).toBe(0);
  for (const { winProbability } of solutions) expect(winProbability).toBeCloseTo(1 / 3, 9);
});
