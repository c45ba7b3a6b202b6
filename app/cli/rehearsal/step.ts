import cliProgress from 'cli-progress';

/** How many people act at the same time. */
const AT_ONCE = 4;

/** Marks from 0 up to 1, the same for the same seed (mulberry32, public domain). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Does something for every item, several at once, with a bar on a terminal; then prints how many and how long.
 * @returns what each gave, in the order of the items @throws the first failure, once those under way have ended
 */
export async function step<T, R>(
  label: string,
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const bar = new cliProgress.SingleBar({
    format: `  ${label} [{bar}] {value}/{total}`,
    clearOnComplete: true,
    hideCursor: true,
  });
  if (process.stdout.isTTY) bar.start(items.length, 0);
  const results: R[] = new Array(items.length);
  const took: number[] = [];
  const began = performance.now();
  let next = 0;
  const person = async () => {
    while (next < items.length) {
      const index = next++;
      const from = performance.now();
      results[index] = await work(items[index] as T, index);
      took.push(performance.now() - from);
      bar.increment();
    }
  };
  const people = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, items.length) }, person));
  bar.stop();
  const failed = people.find((p) => p.status === 'rejected');
  if (failed)
    throw new Error(`${label}: ${failed.reason instanceof Error ? failed.reason.message : failed.reason}`);
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `  ${label.padEnd(44)} ${String(items.length).padStart(5)} in ${seconds.padStart(6)} s   p50 ${at(0.5).padStart(5)} ms   p95 ${at(0.95).padStart(5)} ms`,
  );
  return results;
}

/** One thing, done once. */
export async function once<R>(label: string, work: () => Promise<R>): Promise<R> {
  const [result] = await step(label, [null], work);
  return result as R;
}
