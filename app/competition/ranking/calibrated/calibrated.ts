import { inverse } from './cholesky.ts';
import { type Fit, fitComponents } from './fit.ts';
import { type Mark, type Table, tabulate } from './marks.ts';
import { sidesOf } from './system.ts';

export interface Calibrated {
  table: Table;
  fit: Fit;
  /** of the dense block's spherical effects with the mean last, in units of the residual variance: whole, rows one after another */
  covariance: Float64Array;
  /** the estimated mean of all solutions by all judges */
  mean: number;
  /** of each solution in the table's order: mean + its effect, and the standard error of that prediction */
  estimates: Float64Array;
  standardErrors: Float64Array;
  /** the covariance of the errors of two of them, by their places in the table */
  errorCovariance: (a: number, b: number) => number;
  /** of each judge, how many points above the others they mark */
  severities: Float64Array;
}

/**
 * 校准 scores: score = mean + solution + judge + error, solutions and judges random and crossed, by REML. A solution's estimate is the
 * mean and its best linear unbiased prediction; the standard error is that of the prediction, with the uncertainty of the mean
 * and of the judges in it.
 * @throws RangeError for marks that nothing can be learned from
 */
export function calibrate(marks: readonly Mark[]): Calibrated {
  const table = tabulate(marks);
  const fitted = fitComponents(table);
  const { equations, solved, ratios, variance } = fitted;
  const { solutionsOut } = equations;
  const { denseEffects, outEffects, size, factor } = solved;
  const covariance = inverse(factor, size);
  const unscaled = between(fitted, covariance);
  const errorCovariance = (a: number, b: number) => variance.residual * unscaled(a, b);
  const mean = table.mean + (denseEffects[size - 1] as number);
  const solutionEffects = solutionsOut ? outEffects : denseEffects.subarray(0, size - 1);
  const judgeEffects = solutionsOut ? denseEffects.subarray(0, size - 1) : outEffects;
  return {
    table,
    fit: fitted,
    covariance,
    mean,
    estimates: Float64Array.from(solutionEffects, (u) => mean + ratios.solution * u),
    standardErrors: Float64Array.from(solutionEffects, (_, at) => Math.sqrt(errorCovariance(at, at))),
    errorCovariance,
    severities: Float64Array.from(judgeEffects, (u) => ratios.judge * u),
  };
}

/** The covariance of any two solutions' mean + effect, in units of the residual variance. */
function between(
  { equations, solved, ratios }: Fit,
  inverse: Float64Array,
): (a: number, b: number) => number {
  const { size, out: pivots } = solved;
  const { table, solutionsOut, denseOfOut } = equations;
  const last = size - 1;
  const at = (a: number, b: number) => inverse[a * size + b] as number;
  const { solution: ratio } = ratios;
  if (!solutionsOut)
    return (a, b) => ratio ** 2 * at(a, b) + ratio * (at(a, last) + at(b, last)) + at(last, last);
  const [outRatio, denseRatio] = sidesOf(equations, ratios);
  // mean + ratio·u with u = (b − c·k) / pivot: so much of the mean, and so much of each of its judges
  const pull = pivots.map((pivot) => outRatio ** 2 / pivot);
  const ofMean = pull.map((share, s) => 1 - share * (table.solutions.count[s] as number));
  const judges = (s: number) => denseOfOut.list.subarray(denseOfOut.start[s], denseOfOut.start[s + 1]);
  return (a, b) => {
    const [meanA, meanB] = [ofMean[a] as number, ofMean[b] as number];
    const [judgeA, judgeB] = [-denseRatio * (pull[a] as number), -denseRatio * (pull[b] as number)];
    let sum = meanA * meanB * at(last, last) + (a === b ? (pull[a] as number) : 0);
    for (const j of judges(a)) {
      sum += meanB * judgeA * at(j, last);
      for (const k of judges(b)) sum += judgeA * judgeB * at(j, k);
    }
    for (const k of judges(b)) sum += meanA * judgeB * at(k, last);
    return sum;
  };
}
