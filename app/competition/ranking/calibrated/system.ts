import { factorise, solveLower, solveUpper } from './cholesky.ts';
import type { Side, Table } from './marks.ts';

/** How the spread of solutions and of judges compares with that of the residual: standard deviations over its own. */
export interface Ratios {
  solution: number;
  judge: number;
}

/**
 * The mixed model's equations (Henderson 1950) at given ratios, in the spherical form of lme4 (Bates et al. 2015, §3): the side
 * with more members is eliminated, as its block is diagonal; the other and the mean stay in a dense block, the mean last.
 */
export interface Solved {
  /** the diagonal of the eliminated block */
  out: Float64Array;
  /** lower factor of the dense block and its size */
  factor: Float64Array;
  size: number;
  /** spherical effects of the eliminated side, and of the dense block with the mean (about the table's) last */
  outEffects: Float64Array;
  denseEffects: Float64Array;
  /** penalised sum of squares of the residuals */
  residual: number;
  /** −2 log of the restricted likelihood at its best residual variance */
  deviance: number;
}

/** Who shares marks with whom, on the side that is eliminated and on the one that stays. */
export interface Equations {
  table: Table;
  solutionsOut: boolean;
  out: Side;
  dense: Side;
  denseOfOut: Lists;
  outOfDense: Lists;
}

/** The list of member m goes from `start[m]` to `start[m + 1]`, in order. */
export interface Lists {
  start: Int32Array;
  list: Int32Array;
}

export function equationsOf(table: Table): Equations {
  const { solutions, judges, solutionOf, judgeOf } = table;
  const solutionsOut = solutions.names.length >= judges.names.length;
  const [out, outOf] = solutionsOut ? [solutions, solutionOf] : [judges, judgeOf];
  const [dense, denseOf] = solutionsOut ? [judges, judgeOf] : [solutions, solutionOf];
  return {
    table,
    solutionsOut,
    out,
    dense,
    denseOfOut: neighbours(outOf, denseOf, out.names.length),
    outOfDense: neighbours(denseOf, outOf, dense.names.length),
  };
}

function neighbours(of: Int32Array, other: Int32Array, count: number): Lists {
  const start = new Int32Array(count + 1);
  for (const m of of) start[m + 1] = (start[m + 1] as number) + 1;
  for (let m = 0; m < count; m++) start[m + 1] = (start[m + 1] as number) + (start[m] as number);
  const fill = start.slice();
  const list = new Int32Array(of.length);
  for (let k = 0; k < of.length; k++) {
    const m = of[k] as number;
    list[fill[m] as number] = other[k] as number;
    fill[m] = (fill[m] as number) + 1;
  }
  return { start, list };
}

/** The ratios of the eliminated side and of the dense one. */
export const sidesOf = ({ solutionsOut }: Equations, { solution, judge }: Ratios): [number, number] =>
  solutionsOut ? [solution, judge] : [judge, solution];

/** Solves the equations. @throws RangeError when they cannot be solved */
export function solve(equations: Equations, ratios: Ratios): Solved {
  const { table, out, dense, denseOfOut, outOfDense } = equations;
  const [outRatio, denseRatio] = sidesOf(equations, ratios);
  const [outs, members, marks] = [out.names.length, dense.names.length, table.solutionOf.length];
  const size = members + 1;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const cross = outRatio * denseRatio;
  const pivots = out.count.map((count) => outRatio ** 2 * count + 1);
  const weights = pivots.map((pivot) => cross ** 2 / pivot);
  const { start, list } = denseOfOut;
  const last = members * size;
  // row by row, as a row stays at hand while it is filled
  for (let d = 0; d < members; d++) {
    const row = d * size;
    const [count, sum] = [dense.count[d] as number, dense.sum[d] as number];
    let [withMean, side] = [denseRatio * count, denseRatio * sum];
    matrix[row + d] = denseRatio ** 2 * count + 1;
    for (let a = outOfDense.start[d] as number; a < (outOfDense.start[d + 1] as number); a++) {
      const o = outOfDense.list[a] as number;
      const weight = weights[o] as number;
      for (let b = start[o] as number; b < (start[o + 1] as number); b++) {
        const column = list[b] as number;
        if (column > d) break;
        matrix[row + column] = (matrix[row + column] as number) - weight;
      }
      const pull = (cross * outRatio) / (pivots[o] as number);
      withMean -= pull * (out.count[o] as number);
      side -= pull * (out.sum[o] as number);
    }
    matrix[last + d] = withMean;
    right[d] = side;
  }
  let [logarithm, corner, side] = [0, marks, 0];
  for (let o = 0; o < outs; o++) {
    const [pivot, count] = [pivots[o] as number, out.count[o] as number];
    logarithm += Math.log(pivot);
    corner -= (outRatio * count) ** 2 / pivot;
    side -= (outRatio ** 2 * count * (out.sum[o] as number)) / pivot;
  }
  matrix[last + members] = corner;
  right[members] = side;
  logarithm += factorise(matrix, size);
  const denseEffects = right.slice();
  solveLower(matrix, size, denseEffects);
  let explained = 0;
  for (const value of denseEffects) explained += value * value;
  solveUpper(matrix, size, denseEffects);
  const outEffects = new Float64Array(outs);
  const meanEffect = denseEffects[members] as number;
  for (let o = 0; o < outs; o++) {
    let effect = outRatio * ((out.sum[o] as number) - (out.count[o] as number) * meanEffect);
    for (let a = start[o] as number; a < (start[o + 1] as number); a++)
      effect -= cross * (denseEffects[list[a] as number] as number);
    const pivot = pivots[o] as number;
    outEffects[o] = effect / pivot;
    explained += (outRatio * (out.sum[o] as number)) ** 2 / pivot;
  }
  const residual = Math.max(table.squares - explained, 0);
  const freedom = marks - 1;
  const deviance = logarithm + freedom * (1 + Math.log((2 * Math.PI * residual) / freedom));
  return { out: pivots, factor: matrix, size, outEffects, denseEffects, residual, deviance };
}
