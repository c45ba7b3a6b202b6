import { top } from './top.ts';

const rounds = 48;

/**
 * Prices of judges under which the solutions' own wishes come near an even load: subgradient steps on the dual problem,
 * ever smaller. They only shorten the exact search that follows; any prices are right to start from.
 * @returns whole numbers, less for judges nobody asks for
 */
export function startingPrices(
  affinity: Float64Array,
  barred: Uint8Array,
  judges: number,
  need: Int32Array,
  target: Float64Array,
): Float64Array {
  const price = new Float64Array(judges);
  const load = new Int32Array(judges);
  const seats = need.reduce((most, n) => Math.max(most, n), 0);
  const best = new Int32Array(seats);
  let step = spread(affinity) / 2;
  for (let round = 0; round < rounds; round++) {
    load.fill(0);
    for (let s = 0; s < need.length; s++) {
      const n = need[s] as number;
      top(affinity, price, barred, s * judges, judges, n, best, 0, load);
      for (let i = 0; i < n; i++) load[best[i] as number] = (load[best[i] as number] as number) + 1;
    }
    let off = 0;
    for (let j = 0; j < judges; j++) {
      const aim = Math.max(1, target[j] as number);
      const over = ((load[j] as number) - aim) / aim;
      off += Math.abs(over);
      price[j] = (price[j] as number) + step * Math.max(-1, Math.min(2, over));
    }
    if (off / judges < 0.01) break;
    step *= 0.9;
  }
  return price.map(Math.round);
}

function spread(values: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / Math.max(1, values.length);
  return Math.sqrt(Math.max(0, squares / Math.max(1, values.length) - mean * mean));
}
