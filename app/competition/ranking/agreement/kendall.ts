import { chiSquareTail } from '../rule/distributions.ts';
import { midRanks, squares, total } from './table.ts';

/** Kendall's coefficient of concordance with its test of no agreement (χ² with n − 1 degrees of freedom). */
export interface Concordance {
  w: number;
  chiSquare: number;
  degreesOfFreedom: number;
  p: number;
}

/** Σ(t³ − t) over a judge's groups of equal marks. */
function ties(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return total([...sizes.values()].map((t) => t ** 3 - t));
}

/**
 * Kendall's W corrected for ties: W = 12S / (m²(n³ − n) − mΣT), with S the sum of squares of the solutions' rank sums.
 * Kendall & Gibbons (1990), *Rank Correlation Methods*; Siegel & Castellan (1988), §9.6.
 * @param table solutions × judges, complete
 * @returns null below two solutions or two judges, and when every judge gave all solutions the same mark
 */
export function kendall(table: readonly number[][]): Concordance | null {
  const n = table.length;
  const m = table[0]?.length ?? 0;
  if (n < 2 || m < 2) return null;
  const byJudge = Array.from({ length: m }, (_, j) => table.map((row) => row[j] as number));
  const denominator = m ** 2 * (n ** 3 - n) - m * total(byJudge.map(ties));
  if (denominator <= 0) return null;
  const ranks = byJudge.map(midRanks);
  const sums = table.map((_, i) => total(ranks.map((r) => r[i] as number)));
  const w = (12 * squares(sums)) / denominator;
  const chiSquare = m * (n - 1) * w;
  return { w, chiSquare, degreesOfFreedom: n - 1, p: chiSquareTail(chiSquare, n - 1) };
}
