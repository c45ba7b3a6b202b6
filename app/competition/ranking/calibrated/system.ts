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
  /** whether solutions are the side that was eliminated */
  solutionsOut: boolean;
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

interface Blocks {
  out: Side;
  dense: Side;
  outOf: Int32Array;
  denseOf: Int32Array;
  outRatio: number;
  denseRatio: number;
}

export function blocksOf(table: Table, { solution, judge }: Ratios, solutionsOut: boolean): Blocks {
  const [s, j] = [table.solutions, table.judges];
  return solutionsOut
    ? {
        out: s,
        dense: j,
        outOf: table.solutionOf,
        denseOf: table.judgeOf,
        outRatio: solution,
        denseRatio: judge,
      }
    : {
        out: j,
        dense: s,
        outOf: table.judgeOf,
        denseOf: table.solutionOf,
        outRatio: judge,
        denseRatio: solution,
      };
}

/** The dense members that each eliminated one shares marks with: `list` from `start[o]` to `start[o + 1]`. */
export function neighbours(outOf: Int32Array, denseOf: Int32Array, count: number) {
  const start = new Int32Array(count + 1);
  for (const o of outOf) start[o + 1] = (start[o + 1] as number) + 1;
  for (let o = 0; o < count; o++) start[o + 1] = (start[o + 1] as number) + (start[o] as number);
  const fill = start.slice();
  const list = new Int32Array(outOf.length);
  for (let k = 0; k < outOf.length; k++) {
    const o = outOf[k] as number;
    list[fill[o] as number] = denseOf[k] as number;
    fill[o] = (fill[o] as number) + 1;
  }
  return { start, list };
}

/** Solves the equations. @throws RangeError when they cannot be solved */
export function solve(table: Table, ratios: Ratios): Solved {
  const solutionsOut = table.solutions.names.length >= table.judges.names.length;
  const { out, dense, outOf, denseOf, outRatio, denseRatio } = blocksOf(table, ratios, solutionsOut);
  const [outs, members, marks] = [out.names.length, dense.names.length, outOf.length];
  const size = members + 1;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const diagonal = new Float64Array(outs);
  for (let d = 0; d < members; d++) {
    matrix[d * size + d] = denseRatio ** 2 * (dense.count[d] as number) + 1;
    matrix[members * size + d] = denseRatio * (dense.count[d] as number);
    right[d] = denseRatio * (dense.sum[d] as number);
  }
  matrix[members * size + members] = marks;
  const { start, list } = neighbours(outOf, denseOf, outs);
  const cross = outRatio * denseRatio;
  let logarithm = 0;
  for (let o = 0; o < outs; o++) {
    const count = out.count[o] as number;
    const pivot = outRatio ** 2 * count + 1;
    diagonal[o] = pivot;
    logarithm += Math.log(pivot);
    const [meanTerm, rightTerm] = [outRatio * count, outRatio * (out.sum[o] as number)];
    for (let a = start[o] as number; a < (start[o + 1] as number); a++) {
      const row = list[a] as number;
      for (let b = start[o] as number; b <= a; b++) {
        const column = list[b] as number;
        const at = row > column ? row * size + column : column * size + row;
        matrix[at] = (matrix[at] as number) - (cross * cross) / pivot;
      }
      const last = members * size + row;
      matrix[last] = (matrix[last] as number) - (cross * meanTerm) / pivot;
      right[row] = (right[row] as number) - (cross * rightTerm) / pivot;
    }
    const corner = members * size + members;
    matrix[corner] = (matrix[corner] as number) - meanTerm ** 2 / pivot;
    right[members] = (right[members] as number) - (meanTerm * rightTerm) / pivot;
  }
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
    const pivot = diagonal[o] as number;
    outEffects[o] = effect / pivot;
    explained += (outRatio * (out.sum[o] as number)) ** 2 / pivot;
  }
  const residual = Math.max(table.squares - explained, 0);
  const freedom = marks - 1;
  const deviance = logarithm + freedom * (1 + Math.log((2 * Math.PI * residual) / freedom));
  return { solutionsOut, out: diagonal, factor: matrix, size, outEffects, denseEffects, residual, deviance };
}
