import type { Calibrated } from './calibrated.ts';
import { factorise, multiplyLower, TOGETHER } from './cholesky.ts';
import { normals, randomBits } from './random.ts';
import { type Lists, sidesOf } from './system.ts';

/** Independent normals are drawn once; each draw reads a stretch of them from a random place. */
const POOL = 1 << 20;

/**
 * Gives true scores as they may be, given the marks: of the solutions named, in their order, `TOGETHER` draws at once, one
 * after another in what is filled.
 */
export type Draw = (solutions: Int32Array) => (into: Float64Array) => void;

/** Draws of everyone by which the line between winners and the rest is found roughly. */
const PILOT = 96;
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
 * is open; for those far above or below the line it is 1 or 0 to within 3 in 10 million. Those level at the line share what is left.
 */
export function winProbability(draw: Draw, { estimates, errors, winners, draws }: Question): Float64Array {
  const count = estimates.length;
  const everyone = Int32Array.from({ length: count }, (_, s) => s);
  const from = { draw, estimates };
  let [lowest, highest] = [Infinity, -Infinity];
  forEachDraw(from, everyone, PILOT, (scores) => {
    const line = select(scores, count - winners);
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
    forEachDraw(from, open, draws, (scores) => {
      scratch.set(scores);
      const line = select(scratch, open.length - places);
      let [above, level] = [0, 0];
      for (let k = 0; k < open.length; k++) {
        if ((scores[k] as number) > line) above++;
        else if (scores[k] === line) level++;
      }
      const share = (places - above) / level;
      for (let k = 0; k < open.length; k++) {
        const score = scores[k] as number;
        if (score < line) continue;
        const s = open[k] as number;
        wins[s] = (wins[s] as number) + (score > line ? 1 : share);
      }
    });
  }
  return wins.map((won) => won / draws);
}

/**
 * Each draw is followed by its mirror image about the estimates, which is as likely and makes the answer steadier (Hammersley &
 * Morton 1956).
 * @param times a multiple of twice `TOGETHER`
 */
function forEachDraw(
  { draw, estimates }: { draw: Draw; estimates: Float64Array },
  solutions: Int32Array,
  times: number,
  each: (scores: Float64Array) => void,
): void {
  const next = draw(solutions);
  const count = solutions.length;
  const twice = Float64Array.from(solutions, (s) => 2 * (estimates[s] as number));
  const drawn = new Float64Array(count * TOGETHER);
  const scores = new Float64Array(count);
  for (let done = 0; done < times; done += 2 * TOGETHER) {
    next(drawn);
    for (let from = 0; from < drawn.length; from += count) {
      scores.set(drawn.subarray(from, from + count));
      each(scores);
      for (let k = 0; k < count; k++) scores[k] = (twice[k] as number) - (drawn[from + k] as number);
      each(scores);
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

/** Standard normal numbers without end: stretches of a pool, each from a random place. */
function stretches(seed: number) {
  const bits = randomBits(seed);
  const pool = normals(POOL, bits);
  return () => {
    let at = bits() & (POOL - 1);
    return () => pool[at++ & (POOL - 1)] as number;
  };
}

/** Draws from independent normals about the estimates. */
export function independent(estimates: Float64Array, errors: Float64Array, seed: number): Draw {
  const stretch = stretches(seed);
  return (solutions) => (into) => {
    const next = stretch();
    const count = solutions.length;
    for (let at = 0; at < into.length; at++) {
      const s = solutions[at % count] as number;
      into[at] = (estimates[s] as number) + (errors[s] as number) * next();
    }
  };
}

/**
 * Draws from the joint distribution of all solutions, given the marks and the variance components: of the dense block those
 * members that matter for the solutions named, then, where solutions were eliminated, each on its own given these.
 */
export function joint(calibrated: Calibrated, seed: number): Draw {
  const stretch = stretches(seed);
  const { fit, estimates } = calibrated;
  const { solutionsOut, denseOfOut } = fit.equations;
  const marked = fit.equations.table.solutions.count;
  const ratio = fit.ratios.solution;
  if (!solutionsOut)
    return (solutions) => {
      const block = blockOf(calibrated, solutions, stretch);
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
  const [, denseRatio] = sidesOf(fit.equations, fit.ratios);
  const spread = Math.sqrt(fit.variance.residual);
  const own = fit.solved.out.map((pivot) => (ratio * spread) / Math.sqrt(pivot));
  const pull = fit.solved.out.map((pivot) => ratio ** 2 / pivot);
  return (solutions) => {
    const { judges, start, places } = judgesOf(denseOfOut, solutions);
    const block = blockOf(calibrated, judges, stretch);
    const count = solutions.length;
    return (into) => {
      const drawn = block.draw();
      for (let b = 0; b < TOGETHER; b++) {
        const next = stretch();
        const from = b * block.size;
        const shift = drawn[from + judges.length] as number;
        for (let k = 0; k < count; k++) {
          const s = solutions[k] as number;
          let judged = (marked[s] as number) * shift;
          for (let a = start[k] as number; a < (start[k + 1] as number); a++)
            judged += denseRatio * (drawn[from + (places[a] as number)] as number);
          into[b * count + k] =
            (estimates[s] as number) + shift - (pull[s] as number) * judged + (own[s] as number) * next();
        }
      }
    };
  };
}

/** The judges of these solutions, and for the k-th solution, from `start[k]` on, their places among these. */
function judgesOf(of: Lists, solutions: Int32Array) {
  const lists = Array.from(solutions, (s) => [...of.list.subarray(of.start[s], of.start[s + 1])]);
  const judges = Int32Array.from(new Set(lists.flat())).sort();
  const place = new Map(Array.from(judges, (judge, at) => [judge, at]));
  const start = new Int32Array(solutions.length + 1);
  lists.forEach((list, k) => {
    start[k + 1] = (start[k] as number) + list.length;
  });
  return { judges, start, places: Int32Array.from(lists.flat(), (judge) => place.get(judge) as number) };
}

/** Draws of the dense block: of the members named, and the mean last. */
function blockOf({ covariance, fit }: Calibrated, members: Int32Array, stretch: () => () => number) {
  const whole = fit.solved.size;
  const size = members.length + 1;
  const named = [...members, whole - 1];
  const factor = new Float64Array(size * size);
  named.forEach((a, i) => {
    for (let j = 0; j <= i; j++)
      factor[i * size + j] = fit.variance.residual * (covariance[a * whole + (named[j] as number)] as number);
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
