import type { Calibrated } from './calibrated.ts';
import { solveUpper } from './cholesky.ts';
import { normals, randomBits } from './random.ts';
import { blocksOf, neighbours } from './system.ts';

/** Independent normals are drawn once; each draw reads a stretch of them from a random place. */
const POOL = 1 << 20;

/** Gives true scores as they may be, given the marks: of the solutions named, in their order. */
export type Draw = (into: Float64Array, solutions: Int32Array) => void;

/** Draws of everyone by which the line between winners and the rest is found roughly. */
const PILOT = 100;
/** Whoever stands farther from the line than so many standard errors wins, or does not, but once in three million times. */
const FAR = 5;

interface Question {
  estimates: Float64Array;
  errors: Float64Array;
  winners: number;
  draws: number;
}

/**
 * How often each solution is among the `winners` best in seeded draws from what may be true. Drawn for those alone for whom it
 * is open; for those far above or below the line it is 1 or 0 to within 3 in 10 million. Ties do not occur.
 */
export function winProbability(draw: Draw, { estimates, errors, winners, draws }: Question): Float64Array {
  const count = estimates.length;
  const everyone = Int32Array.from({ length: count }, (_, s) => s);
  const scores = new Float64Array(count);
  let [lowest, highest] = [Infinity, -Infinity];
  for (let round = 0; round < PILOT; round++) {
    draw(scores, everyone);
    const line = select(scores, count - winners);
    lowest = Math.min(lowest, line);
    highest = Math.max(highest, line);
  }
  const reach = (s: number) => FAR * (errors[s] as number);
  const sure = (s: number) => (estimates[s] as number) - reach(s) > highest;
  const lost = (s: number) => (estimates[s] as number) + reach(s) < lowest;
  const open = everyone.filter((s) => !sure(s) && !lost(s));
  const places = winners - everyone.filter(sure).length;
  const wins = Float64Array.from(estimates, (_, s) => (sure(s) ? draws : 0));
  if (places > 0 && open.length >= places) countWins(draw, open, { places, draws, wins });
  return wins.map((won) => won / draws);
}

function countWins(
  draw: Draw,
  open: Int32Array,
  { places, draws, wins }: { places: number; draws: number; wins: Float64Array },
): void {
  const scores = new Float64Array(open.length);
  const scratch = new Float64Array(open.length);
  for (let round = 0; round < draws; round++) {
    draw(scores, open);
    scratch.set(scores);
    const line = select(scratch, open.length - places);
    for (let k = 0; k < open.length; k++) {
      if ((scores[k] as number) < line) continue;
      const s = open[k] as number;
      wins[s] = (wins[s] as number) + 1;
    }
  }
}

/** The value that is at `rank` (from 0) when the values are in order; moves them about (Hoare 1961). */
export function select(values: Float64Array, rank: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[rank] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) {
        const held = values[i] as number;
        values[i] = values[j] as number;
        values[j] = held;
        i++;
        j--;
      }
    }
    if (j < rank) low = i;
    if (rank < i) high = j;
  }
  return values[rank] as number;
}

/** Draws from independent normals about the estimates. */
export function independent(estimates: Float64Array, errors: Float64Array, seed: number): Draw {
  const bits = randomBits(seed);
  const pool = normals(POOL, bits);
  return (into, solutions) => {
    let at = bits();
    for (let k = 0; k < solutions.length; k++) {
      const s = solutions[k] as number;
      into[k] = (estimates[s] as number) + (errors[s] as number) * (pool[at++ & (POOL - 1)] as number);
    }
  };
}

/**
 * Draws from the joint distribution of all solutions, given the marks and the variance components: the dense block of the
 * equations from its factor, then, where solutions were eliminated, each on its own given that block.
 */
export function joint({ table, fit, estimates }: Calibrated, seed: number): Draw {
  const bits = randomBits(seed);
  const pool = normals(POOL, bits);
  const { factor, size, solutionsOut, out: pivots } = fit.solved;
  const spread = Math.sqrt(fit.variance.residual);
  const block = new Float64Array(size);
  const drawBlock = () => {
    let at = bits();
    for (let k = 0; k < size; k++) block[k] = spread * (pool[at++ & (POOL - 1)] as number);
    solveUpper(factor, size, block);
  };
  const ratio = fit.ratios.solution;
  if (!solutionsOut)
    return (into, solutions) => {
      drawBlock();
      const shift = block[size - 1] as number;
      for (let k = 0; k < solutions.length; k++) {
        const s = solutions[k] as number;
        into[k] = (estimates[s] as number) + shift + ratio * (block[s] as number);
      }
    };
  const { outOf, denseOf, outRatio, denseRatio } = blocksOf(table, fit.ratios, true);
  const { start, list } = neighbours(outOf, denseOf, estimates.length);
  const own = pivots.map((pivot) => (ratio * spread) / Math.sqrt(pivot));
  const pull = pivots.map((pivot) => (ratio * outRatio) / pivot);
  return (into, solutions) => {
    drawBlock();
    const shift = block[size - 1] as number;
    let at = bits();
    for (let k = 0; k < solutions.length; k++) {
      const s = solutions[k] as number;
      let judged = (table.solutions.count[s] as number) * shift;
      for (let a = start[s] as number; a < (start[s + 1] as number); a++)
        judged += denseRatio * (block[list[a] as number] as number);
      into[k] =
        (estimates[s] as number) +
        shift -
        (pull[s] as number) * judged +
        (own[s] as number) * (pool[at++ & (POOL - 1)] as number);
    }
  };
}
