import type { Table } from './marks.ts';
import { type Ratios, type Solved, solve } from './system.ts';

/** Below this ratio of variances a component counts as none. */
const FLOOR = Math.log(1e-10);
const STEP = 1e-3;
const TOLERANCE = 1e-7;

export interface Fit {
  ratios: Ratios;
  solved: Solved;
  /** variances, in squared points */
  variance: { solution: number; judge: number; residual: number };
}

/**
 * The variance components by restricted maximum likelihood: the deviance, with the residual variance profiled out, is
 * least over the logarithms of the two ratios of variances. Newton's method with differences; a step that does not help is halved.
 * @throws RangeError when the marks leave no residual to compare with: all agree with solution plus judge
 */
export function fitComponents(table: Table): Fit {
  const ratiosAt = ([a, b]: [number, number]): Ratios => ({
    solution: a <= FLOOR ? 0 : Math.exp(a / 2),
    judge: b <= FLOOR ? 0 : Math.exp(b / 2),
  });
  const deviance = (at: [number, number]) => solve(table, ratiosAt(at)).deviance;
  let at = startOf(table);
  let best = deviance(at);
  if (!Number.isFinite(best)) throw new RangeError('the marks leave no residual variance to calibrate by');
  for (let round = 0; round < 60; round++) {
    const move = newton(deviance, at, best);
    let share = 1;
    let next: [number, number] = at;
    let reached = best;
    for (; share > 1e-4; share /= 2) {
      next = [bounded(at[0] + share * move[0]), bounded(at[1] + share * move[1])];
      reached = deviance(next);
      if (reached <= best) break;
    }
    const moved = Math.max(Math.abs(next[0] - at[0]), Math.abs(next[1] - at[1]));
    const gained = best - reached;
    if (reached <= best) {
      at = next;
      best = reached;
    }
    if (moved >= 1e-5 && gained >= TOLERANCE * 1e-2 && share > 1e-4) continue;
    // On a logarithm's scale none is infinitely far: whether a component is none is asked directly.
    const ends: [number, number][] = [
      [FLOOR, at[1]],
      [at[0], FLOOR],
    ];
    const end = ends.find((e) => (e[0] !== at[0] || e[1] !== at[1]) && deviance(e) < best);
    if (!end) break;
    at = end;
    best = deviance(end);
  }
  const ratios = ratiosAt(at);
  const solved = solve(table, ratios);
  const residual = solved.residual / (table.solutionOf.length - 1);
  return {
    ratios,
    solved,
    variance: { solution: ratios.solution ** 2 * residual, judge: ratios.judge ** 2 * residual, residual },
  };
}

const bounded = (value: number) => Math.min(25, Math.max(FLOOR, value));

/** Newton's step from differences of the deviance; down the slope where the surface is not a bowl. */
function newton(
  deviance: (at: [number, number]) => number,
  [a, b]: [number, number],
  here: number,
): [number, number] {
  const [up, down] = [deviance([a + STEP, b]), deviance([a - STEP, b])];
  const [right, left] = [deviance([a, b + STEP]), deviance([a, b - STEP])];
  const both = deviance([a + STEP, b + STEP]);
  const [ga, gb] = [(up - down) / (2 * STEP), (right - left) / (2 * STEP)];
  const [haa, hbb] = [(up - 2 * here + down) / STEP ** 2, (right - 2 * here + left) / STEP ** 2];
  const hab = (both - up - right + here) / STEP ** 2;
  const determinant = haa * hbb - hab * hab;
  const step: [number, number] =
    haa > 1e-6 && hbb > 1e-6 && determinant > 1e-9 * haa * hbb
      ? [(-ga * hbb + gb * hab) / determinant, (-gb * haa + ga * hab) / determinant]
      : [slope(ga, haa), slope(gb, hbb)];
  const longest = Math.max(Math.abs(step[0]), Math.abs(step[1]));
  const share = longest > 3 ? 3 / longest : 1;
  return [step[0] * share, step[1] * share];
}

const slope = (gradient: number, curvature: number) =>
  curvature > 1e-6 ? -gradient / curvature : -Math.sign(gradient) * Math.min(3, Math.abs(gradient) * 10);

/** A first guess from the spread of the means of either side. */
function startOf({ solutions, judges, squares, solutionOf }: Table): [number, number] {
  const spread = ({ count, sum }: { count: Float64Array; sum: Float64Array }) => {
    let total = 0;
    for (let i = 0; i < count.length; i++) total += ((sum[i] as number) / (count[i] as number)) ** 2;
    return total / Math.max(1, count.length - 1);
  };
  const whole = squares / Math.max(1, solutionOf.length - 1);
  const guess = (of: { count: Float64Array; sum: Float64Array }) =>
    Math.log(Math.min(20, Math.max(0.02, spread(of) / Math.max(whole - spread(of), whole * 0.1))));
  return [guess(solutions), guess(judges)];
}
