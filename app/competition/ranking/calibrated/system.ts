import { factorise, solveLower, solveUpper } from './cholesky.ts';
import { type Equations, type Ratios, scalesOf } from './equations.ts';

/**
 * The mixed model's equations (Henderson 1950) solved at given ratios, in the spherical form of lme4 (Bates et al. 2015, §3).
 */
export interface Solved {
  /** the diagonal of the eliminated block */
  out: Float64Array;
  outRatio: number;
  /** what each column of the dense block is multiplied by */
  scale: Float64Array;
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

/** A right-hand side: the sums by member of the eliminated side, and by column of the dense block. */
export interface Sums {
  out: Float64Array;
  dense: Float64Array;
}

/**
 * Solves the equations.
 * @param into where the dense block is factorised: `size * size` numbers, overwritten
 * @throws RangeError when they cannot be solved
 */
export function solve(equations: Equations, ratios: Ratios, into: Float64Array): Solved {
  const { table, out, size, denseOfOut } = equations;
  const { outRatio, scale } = scalesOf(equations, ratios);
  const pivots = out.count.map((count) => outRatio ** 2 * count + 1);
  const weights = pivots.map((pivot) => outRatio ** 2 / pivot);
  fillDense(equations, weights, scale, into);
  let logarithm = factorise(into, size);
  for (const pivot of pivots) logarithm += Math.log(pivot);
  const part = { out: pivots, outRatio, scale, factor: into, size };
  const denseEffects = reduced(equations, part, { out: out.sum, dense: equations.sum });
  let explained = 0;
  for (const value of denseEffects) explained += value * value;
  solveUpper(into, size, denseEffects);
  const { start, list, times } = denseOfOut;
  const outEffects = new Float64Array(pivots.length);
  for (let o = 0; o < pivots.length; o++) {
    const [pivot, own] = [pivots[o] as number, out.sum[o] as number];
    let effect = own;
    for (let a = start[o] as number; a < (start[o + 1] as number); a++) {
      const column = list[a] as number;
      effect -= (times[a] as number) * (scale[column] as number) * (denseEffects[column] as number);
    }
    outEffects[o] = (outRatio * effect) / pivot;
    explained += (outRatio * own) ** 2 / pivot;
  }
  const residual = Math.max(table.squares - explained, 0);
  const freedom = table.solutionOf.length - 1;
  const deviance = logarithm + freedom * (1 + Math.log((2 * Math.PI * residual) / freedom));
  return { ...part, outEffects, denseEffects, residual, deviance };
}

/** The dense block with the eliminated side taken out, row by row, as a row stays at hand while it is filled. */
function fillDense(
  { members, size, count, crossed, denseOfOut, outOfDense }: Equations,
  weights: Float64Array,
  scale: Float64Array,
  into: Float64Array,
): void {
  const { start, list, times } = denseOfOut;
  const last = size - 1;
  for (let d = 0; d < size; d++) {
    const row = d * size;
    into.fill(0, row, row + d + 1);
    for (let a = outOfDense.start[d] as number; a < (outOfDense.start[d + 1] as number); a++) {
      const o = outOfDense.list[a] as number;
      const weight = (weights[o] as number) * (outOfDense.times[a] as number);
      for (let b = start[o] as number; b < (start[o + 1] as number); b++) {
        const column = list[b] as number;
        if (column > d) break;
        into[row + column] = (into[row + column] as number) - weight * (times[b] as number);
      }
    }
    if (d === last)
      for (let e = 0; e < d; e++) into[row + e] = (into[row + e] as number) + (count[e] as number);
    else if (d >= members)
      for (let m = 0; m < members; m++)
        into[row + m] = (into[row + m] as number) + (crossed[(d - members) * members + m] as number);
    into[row + d] = (into[row + d] as number) + (count[d] as number);
    const own = scale[d] as number;
    for (let e = 0; e <= d; e++) into[row + e] = (into[row + e] as number) * own * (scale[e] as number);
    if (d < last) into[row + d] = (into[row + d] as number) + 1;
  }
}

type Factored = Pick<Solved, 'out' | 'outRatio' | 'scale' | 'factor' | 'size'>;

/** A right-hand side with the eliminated side taken out, through the lower factor. */
export function reduced(
  { denseOfOut: { start, list, times } }: Pick<Equations, 'denseOfOut'>,
  { out: pivots, outRatio, scale, factor, size }: Factored,
  sums: Sums,
): Float64Array {
  const right = sums.dense.slice();
  for (let o = 0; o < pivots.length; o++) {
    const weight = (outRatio ** 2 / (pivots[o] as number)) * (sums.out[o] as number);
    for (let a = start[o] as number; a < (start[o + 1] as number); a++) {
      const column = list[a] as number;
      right[column] = (right[column] as number) - weight * (times[a] as number);
    }
  }
  for (let d = 0; d < size; d++) right[d] = (right[d] as number) * (scale[d] as number);
  solveLower(factor, size, right);
  return right;
}
