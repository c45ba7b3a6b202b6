/** Affinities as whole numbers, so that sums and comparisons of them are exact and a tie is a tie. */
export interface Scaled {
  values: Float64Array;
  /** the whole number for an affinity of 1 */
  unit: number;
}

const largest = 2 ** 36;

/**
 * A path over the judges adds up at most two affinities for each of them, so up to 2^15 judges stay below 2^53.
 * Affinities with few decimals become whole without loss; others lose less than 2^-36 of the largest, which the gap shows.
 */
export function scaled(affinity: Float64Array): Scaled {
  let top = 0;
  for (const value of affinity) top = Math.max(top, Math.abs(value));
  if (top === 0) return { values: new Float64Array(affinity.length), unit: 1 };
  let unit = wholeUnit(affinity, largest / top);
  while (top * unit * 2 <= largest) unit *= 2;
  const values = new Float64Array(affinity.length);
  for (let i = 0; i < affinity.length; i++) values[i] = Math.round((affinity[i] as number) * unit);
  return { values, unit };
}

function wholeUnit(affinity: Float64Array, limit: number): number {
  for (let unit = 1; unit <= limit && unit <= 1e9; unit *= 10) {
    if (affinity.every((value) => Math.abs(value * unit - Math.round(value * unit)) < 1e-6)) return unit;
  }
  return limit;
}
