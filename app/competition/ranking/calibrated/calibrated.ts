import { invertLower } from './cholesky.ts';
import { type Fit, fitComponents } from './fit.ts';
import { type Mark, type Table, tabulate } from './marks.ts';
import { blocksOf, neighbours } from './system.ts';

export interface Calibrated {
  table: Table;
  fit: Fit;
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
  const { solved, ratios, variance } = fitted;
  const { solutionsOut, denseEffects, outEffects, size } = solved;
  const mean = table.mean + (denseEffects[size - 1] as number);
  const solutionEffects = solutionsOut ? outEffects : denseEffects.subarray(0, size - 1);
  const judgeEffects = solutionsOut ? denseEffects.subarray(0, size - 1) : outEffects;
  return {
    table,
    fit: fitted,
    mean,
    estimates: Float64Array.from(solutionEffects, (u) => mean + ratios.solution * u),
    standardErrors: errorsOf(table, fitted).map((squared) => Math.sqrt(squared * variance.residual)),
    severities: Float64Array.from(judgeEffects, (u) => ratios.judge * u),
  };
}

/** The variance of each solution's mean + effect, in units of the residual variance. */
function errorsOf(table: Table, { solved, ratios }: Fit): Float64Array {
  const { solutionsOut, factor, size, out: pivots } = solved;
  const inverse = invertLower(factor, size);
  const last = size - 1;
  const count = table.solutions.names.length;
  const errors = new Float64Array(count);
  if (!solutionsOut) {
    // the row (ratio, at the solution; 1, at the mean) times L⁻¹, squared
    for (let s = 0; s < count; s++) {
      let sum = 0;
      for (let r = 0; r < size; r++) {
        // columns of L⁻¹ are rows of L⁻ᵀ: element (r, s) and (r, last)
        const value =
          ratios.solution * (r >= s ? (inverse[r * size + s] as number) : 0) +
          (r === last ? (inverse[r * size + last] as number) : 0);
        sum += value * value;
      }
      errors[s] = sum;
    }
    return errors;
  }
  const { outOf, denseOf, outRatio, denseRatio } = blocksOf(table, ratios, true);
  const { start, list } = neighbours(outOf, denseOf, count);
  const cross = outRatio * denseRatio;
  const row = new Float64Array(size);
  for (let s = 0; s < count; s++) {
    const pivot = pivots[s] as number;
    const marks = table.solutions.count[s] as number;
    // mean + ratio·u, with u = (b − c·k) / pivot: its error is that of the row (1 at the mean) − ratio·c / pivot on k, and u's own
    row.fill(0);
    for (let a = start[s] as number; a < (start[s + 1] as number); a++) {
      const d = list[a] as number;
      const weight = (-outRatio * cross) / pivot;
      for (let r = d; r < size; r++) row[r] = (row[r] as number) + weight * (inverse[r * size + d] as number);
    }
    row[last] =
      (row[last] as number) +
      (1 - (outRatio * outRatio * marks) / pivot) * (inverse[last * size + last] as number);
    let sum = outRatio ** 2 / pivot;
    for (const value of row) sum += value * value;
    errors[s] = sum;
  }
  return errors;
}
