/** Totals from the highest down, each with whether it was left out of the score; `key` tells equal ones apart. */
export function splitTotals(
  totals: readonly number[],
  dropped: readonly number[],
): { key: string; total: number; left: boolean }[] {
  const [high, low] = dropped;
  return totals.map((total, i) => ({
    key: `${i}:${total}`,
    total,
    left: (i === 0 && high !== undefined) || (i === totals.length - 1 && low !== undefined),
  }));
}
