import { inverse as inverseOf } from './cholesky.ts';
import { type Equations, equationsOf, type Ratios } from './equations.ts';
import { type Information, informationAt } from './information.ts';
import type { Side, Table } from './marks.ts';
import { newtonStep, slopeStep } from './newton-step.ts';
import { type Solved, solve } from './system.ts';

/** Ratios of variances between which is looked; a component that wants to be smaller is none. */
const [FLOOR, CEILING] = [1e-8, 1e8];
/** A step shorter than this part of a ratio is none. */
const SHORT = 1e-7;
const ROUNDS = 200;
/** A deviance that differs by less does so by rounding. */
const ROUNDING = 1e-9;

export interface Fit {
  equations: Equations;
  ratios: Ratios;
  solved: Solved;
  /** of the dense block, whole, in units of the residual variance */
  inverse: Float64Array;
  /** variances, in squared points; that of criteria is 0 where there are none */
  variance: { solution: number; judge: number; criterion: number; residual: number };
}

/** One place on the way: ratios of variances, and what is known there. */
interface Place extends Information {
  gammas: number[];
  solved: Solved;
}

/**
 * The variance components by restricted maximum likelihood: the deviance, with the residual variance profiled out, is least over the ratios of
 * variances. Newton's method with the exact slope and the average information, corrected by how the slope changed over the last step; a step that
 * does not lead down is halved, and a ratio that would fall below none is held there as long as the slope keeps it there.
 * @throws RangeError when the marks leave no residual to compare with: all agree with solution plus judge
 */
export function fitComponents(table: Table): Fit {
  if (table.squares === 0) throw new RangeError('all marks are the same: there is nothing to calibrate by');
  const equations = equationsOf(table);
  const whole = equations.size ** 2;
  const [inverse, scratch] = [new Float64Array(whole), new Float64Array(whole)];
  let [held, spare] = [new Float64Array(whole), new Float64Array(whole)];
  const solveAt = (gammas: readonly number[]) => solve(equations, ratiosAt(gammas), spare);
  const settle = (gammas: number[], solved: Solved): Place => {
    [held, spare] = [spare, held];
    inverseOf(solved.factor, equations.size, inverse, scratch);
    return { gammas, solved, ...informationAt(equations, solved, inverse, gammas) };
  };
  const start = startOf(table);
  const first = solveAt(start);
  if (!Number.isFinite(first.deviance))
    throw new RangeError('the marks leave no residual variance to calibrate by');
  let [before, place]: [Place | null, Place] = [null, settle(start, first)];
  for (let round = 0; round < ROUNDS; round++) {
    // as good as no residual: the marks are a sum of their parts
    if (place.gammas.some((gamma) => gamma >= CEILING)) break;
    const step = newtonStep(place, before, FLOOR);
    if (step.every((move, i) => Math.abs(move) <= SHORT * (place.gammas[i] as number))) break;
    const next = down(solveAt, place, step) ?? down(solveAt, place, slopeStep(place));
    if (!next) break;
    [before, place] = [place, settle(next.gammas, next.solved)];
  }
  let { solved } = place;
  const none = place.gammas.map((gamma) => gamma <= FLOOR);
  const gammas = place.gammas.map((gamma, i) => (none[i] ? 0 : gamma));
  if (none[0] || none[1] || (none[2] && table.criteria.names.length > 0)) {
    solved = solveAt(gammas);
    inverseOf(solved.factor, equations.size, inverse, scratch);
  }
  const residual = solved.residual / (table.solutionOf.length - 1);
  const [solution = 0, judge = 0, criterion = 0] = gammas.map((gamma) => gamma * residual);
  const variance = { solution, judge, criterion, residual };
  return { equations, ratios: ratiosAt(gammas), solved, inverse, variance };
}

function ratiosAt(gammas: readonly number[]): Ratios {
  const [solution = 0, judge = 0, criterion = 0] = gammas.map(Math.sqrt);
  return { solution, judge, criterion };
}

/** The longest of the whole step, its half, its quarter … that does not lead upwards. */
function down(solveAt: (gammas: readonly number[]) => Solved, { gammas, solved }: Place, step: number[]) {
  for (let share = 1; share > 1e-9; share /= 2) {
    const next = gammas.map((gamma, i) =>
      Math.min(CEILING, Math.max(FLOOR, gamma + share * (step[i] as number))),
    );
    const found = solveAt(next);
    if (found.deviance <= solved.deviance + ROUNDING && Number.isFinite(found.deviance))
      return { gammas: next, solved: found };
  }
  return null;
}

/**
 * A first guess by moments: marks of one solution go together as far as the solution does, marks of one judge as far as the judge does,
 * and those of one criterion likewise.
 */
function startOf({ solutions, judges, criteria, solutionOf, squares }: Table): number[] {
  const shared = ({ count, sum, squares: own }: Side) => {
    let [together, pairs] = [0, 0];
    for (let m = 0; m < count.length; m++) {
      const n = count[m] as number;
      together += (sum[m] as number) ** 2 - (own[m] as number);
      pairs += n * (n - 1);
    }
    return pairs === 0 ? 0 : Math.max(0, together / pairs);
  };
  const whole = squares / Math.max(1, solutionOf.length - 1);
  const parts = [solutions, judges, criteria].map(shared);
  const residual = Math.max(whole - parts.reduce((sum, part) => sum + part, 0), whole * 0.05);
  const guess = parts.map((part) => Math.min(20, Math.max(0.02, part / residual)));
  return criteria.names.length > 0 ? guess : [...guess.slice(0, 2), FLOOR];
}
