import { standardScores } from '../rule/standard-scores.ts';
import { calibrate } from './calibrated.ts';
import type { Mark } from './marks.ts';
import { type Draw, independent, joint, winProbability } from './win-probability.ts';

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
  winProbability: number;
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
 * Ranks solutions by their marks; where these are by criterion, `calibrated` takes each as it is and the others the mean of each judge's over the criteria. The probability of being among the winners comes from 10,000 seeded draws (or `draws`, a multiple of 8): for `calibrated` from
 * the joint distribution of the model, else from independent normals about the estimates with their standard errors, which
 * are sd / √n of a solution's marks (that of all solutions together where it has one mark).
 * @throws RangeError when `winners` is not between 1 and the number of solutions, or the marks teach nothing
 */
export function rankBy(
  method: RankingMethod,
  marks: readonly GroupedMark[],
  { winners, seed = 1, draws = DRAWS }: { winners: number; seed?: number; draws?: number },
): MethodRanking {
  if (method === 'calibrated') {
    const found = calibrate(marks);
    const { estimates, standardErrors, table, fit } = found;
    const draw = joint(found, { seed, draws });
    const solutions = ranked(table.solutions.names, estimates, standardErrors, draw, { winners, draws });
    const { criterion, ...components } = fit.variance;
    const varianceComponents = table.criteria.names.length > 0 ? { ...components, criterion } : components;
    return { method, mean: found.mean, varianceComponents, solutions };
  }
  const single = overCriteria(marks);
  const scaled = method === 'zscore' ? standardised(single) : single;
  const bySolution = new Map<string, number[]>();
  for (const { solution, score } of scaled) {
    const own = bySolution.get(solution);
    if (own) own.push(score);
    else bySolution.set(solution, [score]);
  }
  const names = [...bySolution.keys()].sort((a, b) => (a < b ? -1 : 1));
  const used = names.map((name) => {
    const all = (bySolution.get(name) ?? []).sort((a, b) => a - b);
    return method === 'trimmed' && all.length >= TRIM_FROM ? all.slice(1, -1) : all;
  });
  const spreads = used.filter((u) => u.length > 1).map((u) => variance(u));
  const pooled = spreads.length > 0 ? Math.sqrt(spreads.reduce((a, b) => a + b, 0) / spreads.length) : 0;
  const errors = used.map((u) => (u.length > 1 ? Math.sqrt(variance(u) / u.length) : null));
  const estimates = Float64Array.from(used, meanOf);
  const draw = independent(
    estimates,
    Float64Array.from(errors, (e) => e ?? pooled),
    { seed, draws },
  );
  return {
    method,
    mean: meanOf(scaled.map((m) => m.score)),
    varianceComponents: null,
    solutions: ranked(names, estimates, errors, draw, { winners, draws }),
  };
}

function ranked(
  names: readonly string[],
  estimates: Float64Array,
  errors: ArrayLike<number | null>,
  draw: Draw,
  { winners, draws }: { winners: number; draws: number },
): RankedSolution[] {
  if (!Number.isInteger(winners) || winners < 1 || winners > names.length)
    throw new RangeError(`the number of winners must be between 1 and ${names.length}`);
  const spread = Float64Array.from(errors, (error) => error ?? Infinity);
  const chances = winProbability(draw, { estimates, errors: spread, winners, draws });
  const order = names
    .map((_, index) => index)
    .sort((a, b) => (estimates[b] as number) - (estimates[a] as number) || a - b);
  let rank = 0;
  return order.map((index, place) => {
    const before = order[place - 1];
    if (before === undefined || estimates[before] !== estimates[index]) rank = place + 1;
    return {
      solution: names[index] as string,
      estimate: estimates[index] as number,
      standardError: errors[index] ?? null,
      rank,
      winProbability: chances[index] as number,
    };
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

/** One mark of each judge for each solution: the mean over the criteria it was given for. */
export function overCriteria<M extends GroupedMark>(marks: readonly M[]): M[] {
  if (marks.every((mark) => mark.criterion === undefined)) return [...marks];
  return [...Map.groupBy(marks, ({ solution, judge }) => JSON.stringify([solution, judge])).values()].map(
    (own) => ({ ...(own[0] as M), criterion: undefined, score: meanOf(own.map((mark) => mark.score)) }),
  );
}

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function variance(values: readonly number[]): number {
  const m = meanOf(values);
  return values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (values.length - 1);
}
