/** Computed values nearer than this part of themselves differ by rounding alone. */
const NEAR = 1e-9;

/**
 * Values that are roots and predictions, with those that differ by rounding made the same: in order, each that lies next to the one below it takes
 * its value. So no tie is decided by the order in which sums were taken.
 */
export function snapped(values: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(values);
  const order = [...all.keys()].sort((a, b) => (all[a] as number) - (all[b] as number));
  const found = new Float64Array(all.length);
  let [before, taken] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of order) {
    const value = all[at] as number;
    if (value - before > NEAR * Math.max(1, Math.abs(value))) taken = value;
    found[at] = taken;
    before = value;
  }
  return found;
}
