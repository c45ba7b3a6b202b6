/** What a conference of the panel is decided from: the standing sheets of one solution, totals in centipoints. */
export interface SolutionSheets {
  /** judges who are to score it */
  judges: number;
  /** totals of locked sheets that stand */
  totals: readonly number[];
}

/** How far apart the totals lie, in centipoints; 0 of fewer than two. */
export function rangeOf(totals: readonly number[]): number {
  return totals.length < 2 ? 0 : Math.max(...totals) - Math.min(...totals);
}

/**
 * Whether the panel must confer about a solution: every judge's sheet is locked, and the totals lie further apart than the call
 * allows. While a sheet is missing nothing is said, so that no judge learns of the others' marks before having marked.
 */
export function mustConfer({ judges, totals }: SolutionSheets, limitCentipoints: number): boolean {
  return judges > 0 && totals.length === judges && rangeOf(totals) > limitCentipoints;
}
