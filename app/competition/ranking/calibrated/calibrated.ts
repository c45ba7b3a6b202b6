import { type Fit, fitComponents } from './fit.ts';
import { type Mark, type Table, tabulate } from './marks.ts';

export interface Calibrated {
  table: Table;
  fit: Fit;
  /** the estimated mean of all solutions by all judges */
  mean: number;
  /** of each solution in the table's order: mean + its effect, and the standard error of that prediction */
  estimates: Float64Array;
  standardErrors: Float64Array;
  /** the covariance of the errors of two of them, by their places in the table */
  errorCovariance: (a: number, b: number) => number;
  /** of each judge, how many points above the others they mark */
  severities: Float64Array;
  /** of each criterion, how many points above the others it is marked; empty where marks are of a solution as a whole */
  leniencies: Float64Array;
}

/**
 * 校准 scores: score = mean + solution + judge (+ criterion) + error, all random and crossed, by REML. A solution's estimate is the mean and its best
 * linear unbiased prediction; the standard error is that of the prediction, with the uncertainty of the mean and of the judges in it.
 * @throws RangeError for marks that nothing can be learned from
 */
export function calibrate(marks: readonly Mark[]): Calibrated {
  const table = tabulate(marks);
  const fitted = fitComponents(table);
  const { equations, solved, ratios, variance } = fitted;
  const { solutionsOut, members, size } = equations;
  const { denseEffects, outEffects } = solved;
  const unscaled = between(fitted);
  const errorCovariance = (a: number, b: number) => variance.residual * unscaled(a, b);
  const mean = table.mean + (denseEffects[size - 1] as number);
  const ofMembers = denseEffects.subarray(0, members);
  const [solutionEffects, judgeEffects] = solutionsOut ? [outEffects, ofMembers] : [ofMembers, outEffects];
  return {
    table,
    fit: fitted,
    mean,
    estimates: Float64Array.from(solutionEffects, (u) => mean + ratios.solution * u),
    standardErrors: Float64Array.from(solutionEffects, (_, at) => Math.sqrt(errorCovariance(at, at))),
    errorCovariance,
    severities: Float64Array.from(judgeEffects, (u) => ratios.judge * u),
    leniencies: Float64Array.from(denseEffects.subarray(members, size - 1), (u) => ratios.criterion * u),
  };
}

/** The covariance of any two solutions' mean + effect, in units of the residual variance. */
function between({ equations, solved, ratios, inverse }: Fit): (a: number, b: number) => number {
  const { size, out: pivots, scale } = solved;
  const { solutionsOut, denseOfOut } = equations;
  const { start, list, times } = denseOfOut;
  const last = size - 1;
  const at = (a: number, b: number) => inverse[a * size + b] as number;
  const { solution: ratio } = ratios;
  if (!solutionsOut)
    return (a, b) => ratio ** 2 * at(a, b) + ratio * (at(a, last) + at(b, last)) + at(last, last);
  // mean + ratio·u with u = (b − c·k) / pivot: so much of each column of the dense block, the mean among them, comes last in a list
  const pull = pivots.map((pivot) => ratio ** 2 / pivot);
  const share = (s: number, a: number) => {
    const column = list[a] as number;
    const taken = (pull[s] as number) * (times[a] as number) * (scale[column] as number);
    return column === last ? 1 - taken : -taken;
  };
  return (a, b) => {
    let sum = a === b ? (pull[a] as number) : 0;
    for (let i = start[a] as number; i < (start[a + 1] as number); i++) {
      let along = 0;
      for (let j = start[b] as number; j < (start[b + 1] as number); j++)
        along += share(b, j) * at(list[i] as number, list[j] as number);
      sum += share(a, i) * along;
    }
    return sum;
  };
}
