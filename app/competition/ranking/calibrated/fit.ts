import type { Side, Table } from './marks.ts';
import { type Equations, equationsOf, type Ratios, type Solved, solve } from './system.ts';

/** Below this ratio of variances a component counts as none. */
const FLOOR = Math.log(1e-10);
/** How far apart the differences are taken. */
const STEP = 1e-3;
/** A whole Newton step shorter than this leaves an error of its square. */
const SHORT = 2e-3;
/** A logarithm known this well is surely far from none. */
const SURE = 0.5;

type Point = [number, number];

export interface Fit {
  equations: Equations;
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
  if (table.squares === 0) throw new RangeError('all marks are the same: there is nothing to calibrate by');
  const equations = equationsOf(table);
  const solveAt = (at: Point) => solve(equations, ratiosAt(at));
  const deviance = (at: Point) => solveAt(at).deviance;
  let at = startOf(table);
  let found = solveAt(at);
  if (!Number.isFinite(found.deviance))
    throw new RangeError('the marks leave no residual variance to calibrate by');
  for (let round = 0; round < 60; round++) {
    const { move, errors } = newton(deviance, at, found.deviance);
    const before = found.deviance;
    const moved = down(solveAt, at, move, before);
    if (moved) [at, found] = [moved.at, moved.found];
    const length = Math.max(...move.map(Math.abs));
    if (moved?.whole && length < SHORT && errors.every((error) => error < SURE)) break;
    if (moved && length * moved.share >= 1e-5 && before - found.deviance >= 1e-9) continue;
    // On a logarithm's scale none is infinitely far: whether a component is none is asked directly.
    const ends: Point[] = [
      [FLOOR, at[1]],
      [at[0], FLOOR],
    ];
    const end = ends.find(([a, b]) => (a !== at[0] || b !== at[1]) && deviance([a, b]) < found.deviance);
    if (!end) break;
    at = end;
    found = solveAt(end);
  }
  const ratios = ratiosAt(at);
  const residual = found.residual / (table.solutionOf.length - 1);
  return {
    equations,
    ratios,
    solved: found,
    variance: { solution: ratios.solution ** 2 * residual, judge: ratios.judge ** 2 * residual, residual },
  };
}

const ratiosAt = ([a, b]: Point): Ratios => ({
  solution: a <= FLOOR ? 0 : Math.exp(a / 2),
  judge: b <= FLOOR ? 0 : Math.exp(b / 2),
});

/** The longest of the whole step, its half, its quarter … that does not lead upwards. */
function down(solveAt: (at: Point) => Solved, at: Point, move: Point, from: number) {
  for (let share = 1; share > 1e-4; share /= 2) {
    const next: Point = [bounded(at[0] + share * move[0]), bounded(at[1] + share * move[1])];
    const found = solveAt(next);
    if (found.deviance <= from) return { at: next, found, share, whole: share === 1 };
  }
  return null;
}

const bounded = (value: number) => Math.min(25, Math.max(FLOOR, value));

/** Newton's step from differences of the deviance; down the slope where the surface is not a bowl. With the standard errors of both logarithms. */
function newton(deviance: (at: Point) => number, [a, b]: Point, here: number) {
  const [up, down] = [deviance([a + STEP, b]), deviance([a - STEP, b])];
  const [right, left] = [deviance([a, b + STEP]), deviance([a, b - STEP])];
  const both = deviance([a + STEP, b + STEP]);
  const [ga, gb] = [(up - down) / (2 * STEP), (right - left) / (2 * STEP)];
  const [haa, hbb] = [(up - 2 * here + down) / STEP ** 2, (right - 2 * here + left) / STEP ** 2];
  const hab = (both - up - right + here) / STEP ** 2;
  const determinant = haa * hbb - hab * hab;
  const step: Point =
    haa > 1e-6 && hbb > 1e-6 && determinant > 1e-9 * haa * hbb
      ? [(-ga * hbb + gb * hab) / determinant, (-gb * haa + ga * hab) / determinant]
      : [slope(ga, haa), slope(gb, hbb)];
  const longest = Math.max(Math.abs(step[0]), Math.abs(step[1]));
  const share = longest > 3 ? 3 / longest : 1;
  const move: Point = [step[0] * share, step[1] * share];
  return { move, errors: [haa, hbb].map((curvature) => Math.sqrt(2 / Math.max(curvature, 1e-9))) };
}

const slope = (gradient: number, curvature: number) =>
  curvature > 1e-6 ? -gradient / curvature : -Math.sign(gradient) * Math.min(3, Math.abs(gradient) * 10);

/**
 * A first guess by moments: marks of one solution by different judges go together as far as the solution does, and
 * marks of one judge on different solutions as far as the judge does.
 */
function startOf({ solutions, judges, solutionOf, squares }: Table): Point {
  const shared = ({ count, sum, squares: own }: Side) => {
    let [together, pairs] = [0, 0];
    for (let m = 0; m < count.length; m++) {
      const n = count[m] as number;
      together += (sum[m] as number) ** 2 - (own[m] as number);
      pairs += n * (n - 1);
    }
    return pairs === 0 ? 0 : together / pairs;
  };
  const whole = squares / Math.max(1, solutionOf.length - 1);
  const [solution, judge] = [shared(solutions), shared(judges)];
  const residual = Math.max(whole - Math.max(solution, 0) - Math.max(judge, 0), whole * 0.05);
  const guess = (shares: number) => Math.log(Math.min(20, Math.max(0.02, shares / residual)));
  return [guess(solution), guess(judge)];
}
