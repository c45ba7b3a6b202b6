/**
 * The `count` judges of greatest affinity less price in the row at `row`, best first, into `out` from `at`; judges whose
 * state is not 0 are passed over. Among equals the one with less load, then the lower number.
 */
export function top(
  affinity: Float64Array,
  price: Float64Array,
  state: Uint8Array,
  row: number,
  judges: number,
  count: number,
  out: Int32Array,
  at: number,
  load: Int32Array,
): void {
  let filled = 0;
  let worst = -Infinity;
  for (let j = 0; j < judges && count > 0; j++) {
    if (state[row + j] !== 0) continue;
    const worth = (affinity[row + j] as number) - (price[j] as number);
    if (filled === count && worth < worst) continue;
    let place = filled === count ? count - 1 : filled;
    if (filled === count && !ahead(j, worth, out[at + place] as number)) continue;
    while (place > 0 && ahead(j, worth, out[at + place - 1] as number)) {
      out[at + place] = out[at + place - 1] as number;
      place--;
    }
    out[at + place] = j;
    if (filled < count) filled++;
    const last = out[at + filled - 1] as number;
    worst = (affinity[row + last] as number) - (price[last] as number);
  }

  function ahead(j: number, worth: number, other: number): boolean {
    const its = (affinity[row + other] as number) - (price[other] as number);
    return worth > its || (worth === its && (load[j] as number) < (load[other] as number));
  }
}
