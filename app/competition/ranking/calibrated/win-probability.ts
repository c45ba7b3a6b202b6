import type { Calibrated } from './calibrated.ts';
import { solveUpper } from './cholesky.ts';
import { normals, randomBits } from './random.ts';
import { blocksOf, neighbours } from './system.ts';

/** Independent normals are drawn once; each draw reads a stretch of them from a random place. */
const POOL = 1 << 20;

/** Gives true scores as they may be, given the marks: fills `into`, one for each solution. */
export type Draw = (into: Float64Array) => void;

/**
 * How often each solution is among the `winners` best in `draws` seeded draws from what may be true. Equal scores do not
 * occur in draws of continuous numbers.
 */
export function winProbability(
  count: number,
  draw: Draw,
  { winners, draws }: { winners: number; draws: number },
): Float64Array {
  const wins = new Float64Array(count);
  const scores = new Float64Array(count);
  const scratch = new Float64Array(count);
  for (let round = 0; round < draws; round++) {
    draw(scores);
    scratch.set(scores);
    const line = select(scratch, count - winners);
    for (let s = 0; s < count; s++) if ((scores[s] as number) >= line) wins[s] = (wins[s] as number) + 1;
  }
  return wins.map((won) => won / draws);
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
  return (into) => {
    let at = bits();
    for (let s = 0; s < into.length; s++)
      into[s] = (estimates[s] as number) + (errors[s] as number) * (pool[at++ & (POOL - 1)] as number);
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
    return (into) => {
      drawBlock();
      const shift = block[size - 1] as number;
      for (let s = 0; s < into.length; s++)
        into[s] = (estimates[s] as number) + shift + ratio * (block[s] as number);
    };
  const { outOf, denseOf, outRatio, denseRatio } = blocksOf(table, fit.ratios, true);
  const { start, list } = neighbours(outOf, denseOf, estimates.length);
  const own = pivots.map((pivot) => (ratio * spread) / Math.sqrt(pivot));
  const pull = pivots.map((pivot) => (ratio * outRatio) / pivot);
  return (into) => {
    drawBlock();
    const shift = block[size - 1] as number;
    let at = bits();
    for (let s = 0; s < into.length; s++) {
      let judged = (table.solutions.count[s] as number) * shift;
      for (let a = start[s] as number; a < (start[s + 1] as number); a++)
        judged += denseRatio * (block[list[a] as number] as number);
      into[s] =
        (estimates[s] as number) +
        shift -
        (pull[s] as number) * judged +
        (own[s] as number) * (pool[at++ & (POOL - 1)] as number);
    }
  };
}
