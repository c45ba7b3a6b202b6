import type { Equations } from './equations.ts';
import type { Table } from './marks.ts';
import { reduced, type Solved } from './system.ts';

/** How the deviance changes with the ratios of variances: its slope, and its curvature by the average information. */
export interface Information {
  gradient: number[];
  curvature: number[][];
}

/**
 * The slope of the restricted deviance over the ratios of variances γ, the residual variance profiled out: tr(P·Vᵢ) − ν·(y′P·VᵢP·y) / (y′P·y), with
 * tr(P·Vᵢ) = (qᵢ − the trace of that part of the inverse) / γᵢ; and the average information (Gilmour, Thompson & Cullis 1995, *Biometrics* 51),
 * which puts what is expected of the marks beside what they show and needs no further trace.
 * @param inverse of the dense block, whole
 * @param gammas the ratios of variances; none is 0
 */
export function informationAt(
  equations: Equations,
  solved: Solved,
  inverse: Float64Array,
  gammas: readonly number[],
): Information {
  const { table, solutionsOut, members, size } = equations;
  const { outEffects, denseEffects, residual } = solved;
  const freedom = table.solutionOf.length - 1;
  const dense = (from: number, to: number) => {
    let trace = 0;
    for (let d = from; d < to; d++) trace += inverse[d * size + d] as number;
    return { trace, effects: denseEffects.subarray(from, to) };
  };
  const out = { trace: traceOfOut(equations, solved, inverse), effects: outEffects };
  const side = dense(0, members);
  const parts = [...(solutionsOut ? [out, side] : [side, out]), dense(members, size - 1)];
  const gradient = parts.map(({ trace, effects }, i) => {
    const gamma = gammas[i] as number;
    return (effects.length - trace - (freedom * squared(effects)) / residual) / gamma;
  });
  // Vᵢ·P·y is, at each mark, the effect over its ratio
  const weights = parts.map(({ effects }, i) => effects.map((u) => u / Math.sqrt(gammas[i] as number)));
  const products = crossProducts(equations, solved, weights);
  const own = parts.map(({ effects }, i) => squared(effects) / (gammas[i] as number));
  const curvature = products.map((row, i) =>
    row.map(
      (product, j) => (freedom / residual) * (product - ((own[i] as number) * (own[j] as number)) / residual),
    ),
  );
  return { gradient, curvature };
}

const squared = (values: Float64Array) => values.reduce((sum, u) => sum + u * u, 0);

/** The trace of the eliminated side's part of the inverse. */
function traceOfOut(
  { denseOfOut: { start, list, times }, size }: Equations,
  { out, outRatio, scale }: Solved,
  inverse: Float64Array,
): number {
  let trace = 0;
  for (let o = 0; o < out.length; o++) {
    const [from, to] = [start[o] as number, start[o + 1] as number];
    let sum = 0;
    for (let a = from; a < to; a++) {
      const row = (list[a] as number) * size;
      let along = 0;
      for (let b = from; b < a; b++) {
        const column = list[b] as number;
        along += (times[b] as number) * (scale[column] as number) * (inverse[row + column] as number);
      }
      const own = (times[a] as number) * (scale[list[a] as number] as number);
      sum += own * (2 * along + own * (inverse[row + (list[a] as number)] as number));
    }
    const pivot = out[o] as number;
    trace += (1 + (outRatio ** 2 * sum) / pivot) / pivot;
  }
  return trace;
}

/** wᵢ′·P·wⱼ for the weights of each component at the marks. */
function crossProducts(equations: Equations, solved: Solved, weights: Float64Array[]): number[][] {
  const { table, solutionsOut, members, size, out } = equations;
  const ofMark = levels(table);
  const marks = table.solutionOf.length;
  const outLevel = ofMark[solutionsOut ? 0 : 1] as Int32Array;
  const denseLevel = ofMark[solutionsOut ? 1 : 0] as Int32Array;
  const criteria = size - 1 - members;
  const seen = weights.map((weight, i) => {
    const level = ofMark[i] as Int32Array;
    const at = new Float64Array(marks);
    const sums = { out: new Float64Array(out.names.length), dense: new Float64Array(size) };
    if (weight.length > 0)
      for (let k = 0; k < marks; k++) {
        const w = weight[level[k] as number] as number;
        at[k] = w;
        sums.out[outLevel[k] as number] = (sums.out[outLevel[k] as number] as number) + w;
        sums.dense[denseLevel[k] as number] = (sums.dense[denseLevel[k] as number] as number) + w;
        const criterion = members + (table.criterionOf[k] as number);
        if (criteria > 0) sums.dense[criterion] = (sums.dense[criterion] as number) + w;
        sums.dense[size - 1] = (sums.dense[size - 1] as number) + w;
      }
    return { at, sums, forward: reduced(equations, solved, sums) };
  });
  return seen.map((a) =>
    seen.map((b) => {
      let product = 0;
      for (let k = 0; k < marks; k++) product += (a.at[k] as number) * (b.at[k] as number);
      for (let d = 0; d < size; d++) product -= (a.forward[d] as number) * (b.forward[d] as number);
      for (let o = 0; o < solved.out.length; o++)
        product -=
          (solved.outRatio ** 2 * (a.sums.out[o] as number) * (b.sums.out[o] as number)) /
          (solved.out[o] as number);
      return product;
    }),
  );
}

const levels = ({ solutionOf, judgeOf, criterionOf }: Table) => [solutionOf, judgeOf, criterionOf];
