import { fractionOf, meanOfFractions, nearest } from '../rule/decimal.ts';
import { snapped } from '../rule/snapped.ts';
import { standardScores } from '../rule/standard-scores.ts';
import { type Calibrated, calibrate } from './calibrated.ts';
import type { Mark } from './marks.ts';
import { joint, winProbability } from './win-probability.ts';

export const rankingMethods = ['mean', 'trimmed', 'zscore', 'calibrated'] as const;
export type RankingMethod = (typeof rankingMethods)[number];
const DRAWS = 10_000;

/** From so many marks up, the highest and the lowest are left out (去极值平均). */
const TRIM_FROM = 5;
/** A group with fewer marks is not adjusted. */
const SMALLEST_GROUP = 8;

export interface GroupedMark extends Mark {
  /** the marks that are brought to one scale together; '' for the judge's own */
  group: string;
}

export interface RankedSolution {
  solution: string;
  estimate: number;
  /** null where there is one mark only, which says nothing of its own error */
  standardError: number | null;
  /** 1 for the best; equal estimates share a rank */
  rank: number;
  /** of the calibrated model alone */
  winProbability: number | null;
}

export interface MethodRanking {
  method: RankingMethod;
  /** the mean of all; for `calibrated`, that of the model */
  mean: number;
  /** `criterion` where marks name one */
  varianceComponents: { solution: number; judge: number; criterion?: number; residual: number } | null;
  solutions: RankedSolution[];
}

/**
 * Ranks solutions by their marks, whatever the order in which these come. Means are compared as exact fractions; standard scores and predictions, which
 * are none, are the same where they differ by rounding. The probability of being among the winners comes from 10,000 seeded draws (or `draws`, a
 * multiple of 8) from the joint distribution of the calibrated model. The other methods have none: the spread of a solution's few marks is not the
 * error of its place.
 *
 * Marks by criterion: the components are those of the model by criterion. A judge's marks of one solution go together beyond what the model knows (halo), so that six
 * marks of a sheet are not six judgements: estimates, errors and chances are of the mean of each sheet, after what its criteria are marked above
 * others is taken out.
 * @throws RangeError when `winners` is not between 1 and the number of solutions, or the marks teach nothing
 */
export function rankBy(
  method: RankingMethod,
  marks: readonly GroupedMark[],
  { winners, seed = 1, draws = DRAWS }: { winners: number; seed?: number; draws?: number },
): MethodRanking {
  const count = new Set(marks.map((mark) => mark.solution)).size;
  if (!Number.isInteger(winners) || winners < 1 || winners > count)
    throw new RangeError(`the number of winners must be between 1 and ${count}`);
  return method === 'calibrated'
    ? byModel(marks, { winners, seed, draws })
    : byMarks(method, overCriteria(marks));
}

function byModel(
  marks: readonly GroupedMark[],
  { winners, seed, draws }: { winners: number; seed: number; draws: number },
): MethodRanking {
  const whole = calibrate(marks);
  const { criteria } = whole.table;
  const found = criteria.names.length > 0 ? calibrate(sheetMeans(marks, whole)) : whole;
  const { estimates, standardErrors, table } = found;
  const chances = winProbability(joint(found, { seed, draws }), {
    ...{ estimates, errors: standardErrors, winners, draws },
  });
  const { criterion, ...components } = whole.fit.variance;
  return {
    method: 'calibrated',
    mean: whole.mean,
    varianceComponents: criteria.names.length > 0 ? { ...components, criterion } : components,
    solutions: inOrder(
      table.solutions.names.map((solution, at) => ({
        solution,
        standardError: standardErrors[at] as number,
        winProbability: chances[at] as number,
      })),
      snapped(estimates),
    ),
  };
}

/** One mark of each sheet: the mean over its criteria, each without what that criterion is marked above the others. */
function sheetMeans(marks: readonly GroupedMark[], { table, leniencies }: Calibrated): Mark[] {
  const above = new Map(table.criteria.names.map((name, at) => [name, leniencies[at] as number]));
  return bySheet(marks).map((own) => ({
    ...{ solution: own[0]?.solution ?? '', judge: own[0]?.judge ?? '' },
    score: meanOf(own.map(({ score, criterion }) => score - (above.get(criterion ?? '') ?? 0))),
  }));
}

function byMarks(method: 'mean' | 'trimmed' | 'zscore', marks: readonly GroupedMark[]): MethodRanking {
  const exact = method !== 'zscore';
  const scaled = exact ? marks : standardised(marks);
  const bySolution = [...Map.groupBy(scaled, (mark) => mark.solution)].toSorted(([a], [b]) => byText(a, b));
  const used = bySolution.map(([, own]) => {
    const all = own.map((mark) => mark.score).sort((a, b) => a - b);
    return method === 'trimmed' && all.length >= TRIM_FROM ? all.slice(1, -1) : all;
  });
  const mean = (scores: readonly number[]) =>
    exact ? nearest(meanOfFractions(scores.map(fractionOf))) : meanOf(scores);
  const estimates = used.map(mean);
  return {
    method,
    mean: mean(scaled.map((mark) => mark.score)),
    varianceComponents: null,
    solutions: inOrder(
      bySolution.map(([solution], at) => {
        const own = used[at] ?? [];
        const standardError = own.length > 1 ? Math.sqrt(variance(own) / own.length) : null;
        return { solution, standardError, winProbability: null };
      }),
      exact ? estimates : snapped(estimates),
    ),
  };
}

/** From the best down; equal estimates share a rank. */
function inOrder(
  found: Omit<RankedSolution, 'estimate' | 'rank'>[],
  estimates: ArrayLike<number>,
): RankedSolution[] {
  const all = found.map((one, at) => ({ ...one, estimate: estimates[at] as number }));
  const sorted = all.toSorted((a, b) => b.estimate - a.estimate || byText(a.solution, b.solution));
  let rank = 0;
  return sorted.map(({ solution, estimate, standardError, winProbability: chance }, place) => {
    if (sorted[place - 1]?.estimate !== estimate) rank = place + 1;
    return { solution, estimate, standardError, rank, winProbability: chance };
  });
}

/**
 * T = 50 + 10 (x − m) / s within each group, else within each judge; marks as they are where nothing can be adjusted.
 * A judge's marks of one solution count as one.
 */
function standardised(marks: readonly GroupedMark[]): Mark[] {
  const found = standardScores(
    marks.map((m) => ({ group: m.group === '' ? `j:${m.judge}` : `g:${m.group}`, value: m.score })),
    SMALLEST_GROUP,
  );
  return marks.map(({ solution, judge, score }, at) => ({
    solution,
    judge,
    score: found ? (found.scores[at] as number) : score,
  }));
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The marks of each judge for each solution, in an order that does not depend on theirs. */
function bySheet<M extends Mark>(marks: readonly M[]): M[][] {
  const key = ({ solution, judge }: Mark) => JSON.stringify([solution, judge]);
  return [...Map.groupBy(marks, key)].toSorted(([a], [b]) => byText(a, b)).map(([, own]) => own);
}

/** One mark of each judge for each solution: the exact mean over the criteria it was given for. */
export function overCriteria<M extends GroupedMark>(marks: readonly M[]): M[] {
  if (marks.every((mark) => mark.criterion === undefined)) return [...marks];
  return bySheet(marks).map((own) => ({
    ...(own[0] as M),
    criterion: undefined,
    score: nearest(meanOfFractions(own.map((mark) => fractionOf(mark.score)))),
  }));
}

/** Added up from the smallest, so that the order in which values come leaves no trace. */
const meanOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b).reduce((a, b) => a + b, 0) / values.length;

/** @param values in ascending order */
function variance(values: readonly number[]): number {
  const m = meanOf(values);
  return values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (values.length - 1);
}
