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
  const mean = table.mean + (denseEffects[size - 1] as number);
  const solutionEffects = solutionsOut ? outEffects : denseEffects.subarray(0, size - 1);
  const judgeEffects = solutionsOut ? denseEffects.subarray(0, size - 1) : outEffects;
  return {
    table,
    fit: fitted,
    covariance,
    mean,
    estimates: Float64Array.from(solutionEffects, (u) => mean + ratios.solution * u),
    standardErrors: errorsOf(fitted, covariance).map((squared) => Math.sqrt(squared * variance.residual)),
    severities: Float64Array.from(judgeEffects, (u) => ratios.judge * u),
  };
}

/** The variance of each solution's mean + effect, in units of the residual variance. */
function errorsOf({ equations, solved, ratios }: Fit, covariance: Float64Array): Float64Array {
  const { size, out: pivots } = solved;
  const { table, solutionsOut, denseOfOut } = equations;
  const last = size - 1;
  const between = (a: number, b: number) => covariance[a * size + b] as number;
  if (!solutionsOut)
    return table.solutions.count.map(
      (_, s) =>
        ratios.solution ** 2 * between(s, s) + 2 * ratios.solution * between(s, last) + between(last, last),
    );
  const [outRatio, denseRatio] = sidesOf(equations, ratios);
  return table.solutions.count.map((marks, s) => {
    // mean + ratio·u with u = (b − c·k) / pivot: what the mean and its judges add, and u's own
    const pivot = pivots[s] as number;
    const judges = denseOfOut.list.subarray(denseOfOut.start[s], denseOfOut.start[s + 1]);
    const ofMean = 1 - (outRatio ** 2 * marks) / pivot;
    const ofJudge = -(outRatio ** 2 * denseRatio) / pivot;
    let sum = outRatio ** 2 / pivot + ofMean ** 2 * between(last, last);
    for (const a of judges) {
      sum += 2 * ofMean * ofJudge * between(a, last);
      for (const b of judges) sum += ofJudge ** 2 * between(a, b);
    }
    return sum;
  });
}
