import { factorise, inverse, solveLower, solveUpper } from '../calibrated/cholesky.ts';
import { type Met, maximumExists } from './maximum-exists.ts';

/** Two solutions seen side by side, and which was better. */
export interface Comparison {
  a: string;
  b: string;
  outcome: 'a' | 'b' | 'tie';
}

export interface Pairwise {
  /** best first; abilities are logarithms of worths and add up to zero */
  solutions: { solution: string; ability: number; standardError: number; rank: number }[];
  /** ν of Davidson's model: how easily a comparison ends in a tie; 0 where none did */
  tie: number;
  /** the covariance of two abilities' errors, by name */
  covariance: (a: string, b: string) => number;
}

const ROUNDS = 100;
const ENOUGH = 1e-10;
/** Gains nearer than this are the same. */
const NEAR = 1e-9;

/**
 * Bradley–Terry with ties (Davidson 1970): i is better with probability πi / s, j with πj / s, and neither with ν√(πi πj) / s, where s is the
 * sum of the three. Maximum likelihood by Newton's method in log π and log ν, which is concave.
 * @param prior so many phantom ties of each solution with one of worth 1, and a normal prior of that precision on log ν: a weak pull to the
 *   middle, for when one has won or lost everything, or all were ties; 0 for none
 * @throws RangeError when, without a prior, the likelihood has no maximum (`maximumExists`), or all were ties
 */
export function fitPairwise(comparisons: readonly Comparison[], { prior = 0 } = {}): Pairwise {
  const names = [...new Set(comparisons.flatMap(({ a, b }) => [a, b]))].sort();
  if (names.length < 2) throw new RangeError('at least two solutions must have been compared');
  const pairs = pairsOf(comparisons, names);
  const anyTie = pairs.some((pair) => pair.ties > 0);
  if (prior === 0 && pairs.every((pair) => pair.winsI + pair.winsJ === 0))
    throw new RangeError('every comparison was a tie: compare more, or give a prior');
  if (prior === 0 && !maximumExists(pairs, names.length))
    throw new RangeError(
      'the comparisons have no likeliest abilities: some solutions have won or lost every comparison with the others, or only tied beside that: compare more, or give a prior',
    );
  const parameters = new Float64Array(names.length + 1);
  let from = slopeAndBend(pairs, parameters, prior, anyTie);
  for (let round = 0; round < ROUNDS; round++) {
    const factor = from.bend.slice();
    factorise(factor, parameters.length);
    const step = from.slope.slice();
    solveLower(factor, parameters.length, step);
    solveUpper(factor, parameters.length, step);
    let share = 1;
    let next = parameters.map((value, k) => value + (step[k] as number));
    let reached = slopeAndBend(pairs, next, prior, anyTie);
    for (; reached.likelihood < from.likelihood - 1e-12 && share > 1e-6; share /= 2) {
      next = parameters.map((value, k) => value + (share / 2) * (step[k] as number));
      reached = slopeAndBend(pairs, next, prior, anyTie);
    }
    parameters.set(next);
    from = reached;
    if (Math.max(...step.map(Math.abs)) < ENOUGH) break;
  }
  return described(names, parameters, from.bend, anyTie);
}

function described(names: string[], parameters: Float64Array, bend: Float64Array, anyTie: boolean): Pairwise {
  const size = parameters.length;
  const count = names.length;
  const factor = bend.slice();
  factorise(factor, size);
  const errors = inverse(factor, size);
  const mean = parameters.subarray(0, count).reduce((sum, value) => sum + value, 0) / count;
  // The abilities add up to zero: the errors are those of the differences from their mean.
  const rowMean = names.map(
    (_, i) => names.reduce((sum, _n, j) => sum + (errors[i * size + j] as number), 0) / count,
  );
  const whole = rowMean.reduce((sum, value) => sum + value, 0) / count;
  const between = (i: number, j: number) =>
    (errors[i * size + j] as number) - (rowMean[i] as number) - (rowMean[j] as number) + whole;
  const at = new Map(names.map((name, i) => [name, i]));
  const order = names
    .map((solution, i) => ({
      solution,
      ability: (parameters[i] as number) - mean,
      standardError: Math.sqrt(Math.max(0, between(i, i))),
    }))
    .sort((a, b) => b.ability - a.ability || (a.solution < b.solution ? -1 : 1));
  let rank = 1;
  return {
    solutions: order.map((solution, place) => {
      const before = order[place - 1];
      if (!before || before.ability - solution.ability > 1e-9) rank = place + 1;
      return { ...solution, rank };
    }),
    tie: anyTie ? Math.exp(parameters[count] as number) : 0,
    covariance: (a, b) => between(at.get(a) ?? 0, at.get(b) ?? 0),
  };
}

function pairsOf(comparisons: readonly Comparison[], names: string[]): Met[] {
  const at = new Map(names.map((name, i) => [name, i]));
  const pairs = new Map<string, Met>();
  for (const { a, b, outcome } of comparisons) {
    if (a === b) throw new RangeError(`"${a}" was compared with itself`);
    const [x, y] = [at.get(a) ?? 0, at.get(b) ?? 0];
    const [i, j] = x < y ? [x, y] : [y, x];
    const pair = pairs.get(`${i} ${j}`) ?? { i, j, winsI: 0, winsJ: 0, ties: 0 };
    pairs.set(`${i} ${j}`, pair);
    if (outcome === 'tie') pair.ties += 1;
    else if ((outcome === 'a') === x < y) pair.winsI += 1;
    else pair.winsJ += 1;
  }
  // in one order, so that sums have the same last digit whatever the order of the comparisons
  return [...pairs.values()].sort((one, other) => one.i - other.i || one.j - other.j);
}

/** The log likelihood, its slope, and the negative of its second derivatives, in log π and, last, log ν. */
function slopeAndBend(pairs: readonly Met[], parameters: Float64Array, prior: number, anyTie: boolean) {
  const size = parameters.length;
  const last = size - 1;
  const slope = new Float64Array(size);
  const bend = new Float64Array(size * size);
  const logTie = parameters[last] as number;
  let likelihood = 0;
  const add = (i: number, j: number, value: number) => {
    bend[i * size + j] = (bend[i * size + j] as number) + value;
    if (i !== j) bend[j * size + i] = (bend[j * size + i] as number) + value;
  };
  /** One pair with chances p of i, q of j, r of a tie; `free` tells who may move. */
  const pair = ({ i, j, winsI, winsJ, ties }: Met, freeJ: boolean, tie: number) => {
    const [x, y] = [parameters[i] as number, freeJ ? (parameters[j] as number) : 0];
    const top = Math.max(x, y, tie === -Infinity ? -Infinity : tie + (x + y) / 2);
    const [ei, ej] = [Math.exp(x - top), Math.exp(y - top)];
    const et = tie === -Infinity ? 0 : Math.exp(tie + (x + y) / 2 - top);
    const whole = ei + ej + et;
    const [p, q, r] = [ei / whole, ej / whole, et / whole];
    const n = winsI + winsJ + ties;
    likelihood += winsI * Math.log(p) + winsJ * Math.log(q) + (ties > 0 ? ties * Math.log(r) : 0);
    const [mi, mj] = [p + r / 2, q + r / 2];
    slope[i] = (slope[i] as number) + winsI + ties / 2 - n * mi;
    add(i, i, n * (p + r / 4 - mi * mi));
    if (freeJ) {
      slope[j] = (slope[j] as number) + winsJ + ties / 2 - n * mj;
      add(j, j, n * (q + r / 4 - mj * mj));
      add(i, j, n * (r / 4 - mi * mj));
    }
    if (freeJ && anyTie) {
      slope[last] = (slope[last] as number) + ties - n * r;
      add(last, last, n * r * (1 - r));
      add(i, last, n * (r / 2 - mi * r));
      add(j, last, n * (r / 2 - mj * r));
    }
  };
  for (const one of pairs) pair(one, true, anyTie ? logTie : -Infinity);
  if (prior > 0)
    for (let i = 0; i < last; i++)
      pair({ i, j: last, winsI: prior / 2, winsJ: prior / 2, ties: 0 }, false, -Infinity);
  // Worths are known up to a factor: holding their mean at zero changes nothing else. Without ties ν does not move.
  for (let i = 0; i < last; i++) for (let j = 0; j <= i; j++) add(i, j, 1);
  const mean = parameters.subarray(0, last).reduce((sum, value) => sum + value, 0);
  for (let i = 0; i < last; i++) slope[i] = (slope[i] as number) - mean;
  if (!anyTie) add(last, last, 1);
  else if (prior > 0) {
    add(last, last, prior);
    slope[last] = (slope[last] as number) - prior * logTie;
    likelihood -= (prior * logTie ** 2) / 2;
  }
  return { likelihood: likelihood - mean ** 2 / 2, slope, bend };
}

/** So many phantom ties with the middle where the comparisons alone leave a solution without bounds, or a judge's own are few. */
export const PRIOR = 0.5;

/** The likeliest abilities where there are such, else those with the weak prior, which is then said. @throws RangeError for less than two solutions */
export function fitOrPrior(comparisons: readonly Comparison[]): { fitted: Pairwise; prior: number } {
  try {
    return { fitted: fitPairwise(comparisons), prior: 0 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { fitted: fitPairwise(comparisons, { prior: PRIOR }), prior: PRIOR };
  }
}

/**
 * The pair to be shown next: where the outcome tells most of how the two differ, that is, where the variance of their difference times
 * the information of one comparison is greatest; among equals the pair asked least often, then by name.
 * @param candidates the solutions on show; those never compared yet come first, against the middle of the rest
 * @param once no pair of `asked` again. @returns null when there is none left
 */
export function nextPair(
  fitted: Pairwise | null,
  candidates: readonly string[],
  asked: readonly Pick<Comparison, 'a' | 'b'>[],
  { once = false } = {},
): [string, string] | null {
  const names = [...candidates].sort();
  const times = new Map<string, number>();
  for (const { a, b } of asked) {
    const key = [a, b].sort().join('\u0000');
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const known = new Map(fitted?.solutions.map((s) => [s.solution, s.ability]));
  let best: { pair: [string, string]; gain: number; asked: number } | null = null;
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) {
      const count = times.get(`${a}\u0000${b}`) ?? 0;
      if (once && count > 0) continue;
      const gain = gainOf(fitted, known, a, b);
      if (!best || gain > best.gain + NEAR || (gain > best.gain - NEAR && count < best.asked))
        best = { pair: [a, b], gain, asked: count };
    }
  return best?.pair ?? null;
}

function gainOf(fitted: Pairwise | null, known: ReadonlyMap<string, number>, a: string, b: string): number {
  const [x, y] = [known.get(a), known.get(b)];
  if (!fitted || x === undefined || y === undefined) {
    // nothing is known of one of them: the nearer the other to the middle, the more is learned
    const other = x ?? y;
    return other === undefined ? 1e3 : 1e3 - Math.abs(other);
  }
  const variance = fitted.covariance(a, a) + fitted.covariance(b, b) - 2 * fitted.covariance(a, b);
  const [ea, eb] = [Math.exp(x), Math.exp(y)];
  const et = fitted.tie * Math.sqrt(ea * eb);
  const whole = ea + eb + et;
  const [p, q] = [ea / whole, eb / whole];
  // of (wins of a − wins of b) / 2, whose variance is the information on the difference
  return variance * ((p + q - (p - q) ** 2) / 4);
}
