import { midRanks, squares, total } from './table.ts';

export type Level = 'nominal' | 'ordinal' | 'interval';

/** Krippendorff's α at the three levels; null where nothing varies or no solution has two marks. */
export type Krippendorff = Record<Level, number | null>;

const ratio = (observed: number, expected: number): number | null =>
  expected === 0 ? null : 1 - observed / expected;

function counts(values: readonly number[]): number[] {
  const found = new Map<number, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found.values()];
}

/** Ordered pairs of unlike values. */
const unlike = (values: readonly number[]): number =>
  values.length ** 2 - total(counts(values).map((c) => c * c));

/** Sum of squared differences over ordered pairs: Σᵢⱼ(xᵢ − xⱼ)² = 2·m·Σ(xᵢ − x̄)². */
const apart = (values: readonly number[]): number => 2 * values.length * squares(values);

/** α = 1 − Dₒ/Dₑ with a sum of differences over all ordered pairs. */
function alpha(
  units: readonly number[][],
  disagreement: (values: readonly number[]) => number,
): number | null {
  const n = total(units.map((u) => u.length));
  const observed = total(units.map((u) => disagreement(u) / (u.length - 1))) / n;
  return ratio(observed, disagreement(units.flat()) / (n * (n - 1)));
}

/**
 * Krippendorff (2011), *Computing Krippendorff's Alpha-Reliability*; missing marks are allowed, solutions with one mark are left
 * out. Sums of squares replace the matrix of coincidences, and the ordinal difference of two values, the number of values
 * between them with half of each end, is the difference of their mid-ranks: all levels cost no more than a sort.
 * @param given the marks of each solution
 */
export function krippendorff(given: readonly number[][]): Krippendorff {
  const units = given.filter((marks) => marks.length > 1);
  if (units.length === 0) return { nominal: null, ordinal: null, interval: null };
  const ranks = midRanks(units.flat());
  let from = 0;
  const ranked = units.map(({ length }) => {
    from += length;
    return ranks.slice(from - length, from);
  });
  return {
    nominal: alpha(units, unlike),
    ordinal: alpha(ranked, apart),
    interval: alpha(units, apart),
  };
}
