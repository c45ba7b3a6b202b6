import type { Calibrated } from './calibrated.ts';
import { factorise, multiplyLower, TOGETHER } from './cholesky.ts';
import type { Lists } from './equations.ts';
import type { Fit } from './fit.ts';
import { normals, randomBits } from './random.ts';

/** Independent normals are drawn once, at most so many and at least a sixteenth; each draw reads a stretch of them from a random place. */
const POOL = 1 << 20;

/**
 * Gives true scores as they may be, given the marks: of the solutions named, in their order, `TOGETHER` draws at once, one
 * after another in what is filled.
 */
export type Draw = (solutions: Int32Array) => (into: Float64Array) => void;

/** The same seed gives the same draws; how many are wanted. */
export interface Seeded {
  seed: number;
  draws: number;
}

/** Draws of everyone by which the line between winners and the rest is found roughly. */
const PILOT = 96;
/** Whoever stands farther from the line than so many standard errors wins, or does not, but three times in a million. */
const FAR = 4.5;

interface Question {
  estimates: Float64Array;
  errors: Float64Array;
  winners: number;
  draws: number;
}

/**
 * How often each solution is among the `winners` best in seeded draws from what may be true. Drawn for those alone for whom it
 * is open; for those far above or below the line it is 1 or 0 to within 3 in a million. Those level at the line share what is left.
 */
export function winProbability(draw: Draw, { estimates, errors, winners, draws }: Question): Float64Array {
  const count = estimates.length;
  const everyone = Int32Array.from({ length: count }, (_, s) => s);
  const from = { draw, estimates };
  let [lowest, highest] = [Infinity, -Infinity];
  forEachDraw(from, everyone, { times: PILOT, floor: -Infinity, least: count }, ({ scores }) => {
    const line = select(scores, count - winners, count);
    lowest = Math.min(lowest, line);
    highest = Math.max(highest, line);
  });
  const reach = (s: number) => FAR * (errors[s] as number);
  const sure = (s: number) => (estimates[s] as number) - reach(s) > highest;
  const lost = (s: number) => (estimates[s] as number) + reach(s) < lowest;
  const open = everyone.filter((s) => !sure(s) && !lost(s));
  const places = winners - everyone.filter(sure).length;
  const wins = Float64Array.from(estimates, (_, s) => (sure(s) ? draws : 0));
  if (places > 0 && open.length >= places) {
    const scratch = new Float64Array(open.length);
    const near = { times: draws, floor: lowest, least: places };
    forEachDraw(from, open, near, ({ scores, who, reached }) => {
      for (let i = 0; i < reached; i++) scratch[i] = scores[i] as number;
      const line = select(scratch, reached - places, reached);
      let [above, level] = [0, 0];
      for (let i = 0; i < reached; i++) {
        if ((scores[i] as number) > line) above++;
        else if (scores[i] === line) level++;
      }
      const share = (places - above) / level;
      for (let i = 0; i < reached; i++) {
        const score = scores[i] as number;
        if (score < line) continue;
        const s = open[who[i] as number] as number;
        wins[s] = (wins[s] as number) + (score > line ? 1 : share);
      }
    });
  }
  return wins.map((won) => won / draws);
}

/** The scores of a draw that reach a floor, and whose they are (places among those drawn). */
interface Reached {
  scores: Float64Array;
  who: Int32Array;
  reached: number;
}

/**
 * Each draw is followed by its mirror image about the estimates, which is as likely and makes the answer steadier (Hammersley &
 * Morton 1956).
 * @param times a multiple of twice `TOGETHER`
 * @param floor scores below it are left out, unless fewer than `least` reach it
 */
function forEachDraw(
  { draw, estimates }: { draw: Draw; estimates: Float64Array },
  solutions: Int32Array,
  { times, floor, least }: { times: number; floor: number; least: number },
  each: (found: Reached) => void,
): void {
  const next = draw(solutions);
  const count = solutions.length;
  const twice = Float64Array.from(solutions, (s) => 2 * (estimates[s] as number));
  const drawn = new Float64Array(count * TOGETHER);
  const found: Reached = { scores: new Float64Array(count), who: new Int32Array(count), reached: 0 };
  const gather = (from: number, mirrored: boolean, above: number) => {
    const { scores, who } = found;
    let reached = 0;
    for (let k = 0; k < count; k++) {
      const plain = drawn[from + k] as number;
      const score = mirrored ? (twice[k] as number) - plain : plain;
      if (score < above) continue;
      scores[reached] = score;
      who[reached++] = k;
    }
    found.reached = reached;
  };
  for (let done = 0; done < times; done += 2 * TOGETHER) {
    next(drawn);
    for (let from = 0; from < drawn.length; from += count)
      for (const mirrored of [false, true]) {
        gather(from, mirrored, floor);
        if (found.reached < least) gather(from, mirrored, -Infinity);
        each(found);
      }
  }
}

/** The value that is at `rank` (from 0) when the first `count` values are in order; moves them about (Hoare 1961). */
function select(values: Float64Array, rank: number, count = values.length): number {
  let [low, high] = [0, count - 1];
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

/** Standard normal numbers without end: stretches of a pool, each from a random place. @param needed how many are read, about */
function stretches(seed: number, needed: number) {
  const bits = randomBits(seed);
  const enough = 2 ** Math.ceil(Math.log2(needed));
  const size = Math.min(POOL, Math.max(POOL / 16, enough));
  const pool = normals(size, bits);
  return () => {
    let at = bits() & (size - 1);
    return () => pool[at++ & (size - 1)] as number;
  };
}

/**
 * Draws from the joint distribution of all solutions, given the marks and the variance components: of the dense block those
 * columns that matter for the solutions named, then, where solutions were eliminated, each on its own given these.
 */
export function joint(calibrated: Calibrated, { seed, draws }: Seeded): Draw {
  const { fit, estimates } = calibrated;
  const { solutionsOut, denseOfOut, size } = fit.equations;
  const stretch = stretches(seed, ((estimates.length + size) * draws) / 2);
  const ratio = fit.ratios.solution;
  if (!solutionsOut)
    return (solutions) => {
      const block = blockOf(fit, [...solutions, size - 1], stretch);
      const count = solutions.length;
      return (into) => {
        const drawn = block.draw();
        for (let b = 0; b < TOGETHER; b++) {
          const from = b * block.size;
          const shift = drawn[from + count] as number;
          for (let k = 0; k < count; k++)
            into[b * count + k] =
              (estimates[solutions[k] as number] as number) + shift + ratio * (drawn[from + k] as number);
        }
      };
    };
  const { out, scale } = fit.solved;
  const spread = Math.sqrt(fit.variance.residual);
  const own = out.map((pivot) => (ratio * spread) / Math.sqrt(pivot));
  return (solutions) => {
    const { columns, start, places, times } = columnsOf(denseOfOut, solutions);
    const block = blockOf(fit, columns, stretch);
    const mean = columns.length - 1;
    const pulls = Float64Array.from(
      times,
      (n, a) => n * (scale[columns[places[a] as number] as number] as number),
    );
    solutions.forEach((s, k) => {
      const pull = ratio ** 2 / (out[s] as number);
      for (let a = start[k] as number; a < (start[k + 1] as number); a++)
        pulls[a] = pull * (pulls[a] as number);
    });
    const count = solutions.length;
    return (into) => {
      const drawn = block.draw();
      for (let b = 0; b < TOGETHER; b++) {
        const next = stretch();
        const from = b * block.size;
        const shift = drawn[from + mean] as number;
        for (let k = 0; k < count; k++) {
          const s = solutions[k] as number;
          let judged = 0;
          for (let a = start[k] as number; a < (start[k + 1] as number); a++)
            judged += (pulls[a] as number) * (drawn[from + (places[a] as number)] as number);
          into[b * count + k] = (estimates[s] as number) + shift - judged + (own[s] as number) * next();
        }
      }
    };
  };
}

/** The columns of the dense block that these solutions share marks with, in order, and for the k-th solution, from `start[k]` on, their places among these. */
function columnsOf(of: Lists, solutions: Int32Array) {
  const lists = Array.from(solutions, (s) => [...of.list.subarray(of.start[s], of.start[s + 1])]);
  const columns = [...Int32Array.from(new Set(lists.flat())).sort()];
  const place = new Map(columns.map((column, at) => [column, at]));
  const start = new Int32Array(solutions.length + 1);
  lists.forEach((list, k) => {
    start[k + 1] = (start[k] as number) + list.length;
  });
  const times = Array.from(solutions, (s) => [...of.times.subarray(of.start[s], of.start[s + 1])]).flat();
  return { columns, start, places: Int32Array.from(lists.flat(), (c) => place.get(c) as number), times };
}

/** Draws of these columns of the dense block. */
function blockOf(
  { inverse, variance, solved }: Fit,
  columns: readonly number[],
  stretch: () => () => number,
) {
  const size = columns.length;
  const factor = new Float64Array(size * size);
  columns.forEach((a, i) => {
    for (let j = 0; j <= i; j++)
      factor[i * size + j] =
        variance.residual * (inverse[a * solved.size + (columns[j] as number)] as number);
  });
  factorise(factor, size);
  const x = new Float64Array(size * TOGETHER);
  const drawn = new Float64Array(size * TOGETHER);
  return {
    size,
    draw: () => {
      for (let b = 0; b < TOGETHER; b++) {
        const next = stretch();
        for (let k = 0; k < size; k++) x[k * TOGETHER + b] = next();
      }
      multiplyLower(factor, size, x, drawn);
      return drawn;
    },
  };
}
