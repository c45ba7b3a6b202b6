import { average, squares, total } from './table.ts';

/** One-way analysis of variance, solutions as the groups; the numbers of marks may differ. */
export interface OneWay {
  n: number;
  marks: number;
  /** marks of a solution: the number itself when all are equal, else n₀ of unequal groups */
  k: number;
  /** mean square between solutions */
  between: number;
  /** mean square within solutions */
  within: number;
}

/**
 * Mean squares of unequal groups; k = (N − Σkᵢ²/N) / (n − 1), Snedecor & Cochran, *Statistical Methods*, §13.
 * @returns null when there is one solution only, or no solution with two marks
 */
export function oneWay(given: readonly number[][]): OneWay | null {
  const n = given.length;
  const all = given.flat();
  if (n < 2 || all.length <= n) return null;
  const inside = total(given.map(squares));
  const grand = average(all);
  const across = total(given.map((marks) => marks.length * (average(marks) - grand) ** 2));
  return {
    n,
    marks: all.length,
    k: (all.length - total(given.map((marks) => marks.length ** 2)) / all.length) / (n - 1),
    between: across / (n - 1),
    within: inside / (all.length - n),
  };
}

/** Two-way analysis of variance of a complete table, one mark in a cell. */
export interface TwoWay {
  n: number;
  k: number;
  solutions: number;
  judges: number;
  error: number;
}

/** Mean squares of a complete table of at least two solutions and two judges, otherwise null. */
export function twoWay(table: readonly number[][]): TwoWay | null {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  if (n < 2 || k < 2) return null;
  const rows = table.map(average);
  const columns = Array.from({ length: k }, (_, j) => average(table.map((row) => row[j] as number)));
  const grand = average(rows);
  const residuals = table.flatMap((row, i) =>
    row.map((x, j) => x - (rows[i] as number) - (columns[j] as number) + grand),
  );
  return {
    n,
    k,
    solutions: (k * squares(rows)) / (n - 1),
    judges: (n * squares(columns)) / (k - 1),
    error: total(residuals.map((r) => r * r)) / ((n - 1) * (k - 1)),
  };
}
