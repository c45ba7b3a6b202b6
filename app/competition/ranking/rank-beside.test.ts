import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { StoppedWork } from '#app/platform/threads/stopped-work.ts';
import { aLargeTrack } from './analysis/large-track.testing.ts';
import { rankBeside } from './rank-beside.server.ts';
import { ranked } from './ranked.server.ts';

vi.setConfig({ testTimeout: 120_000 });

const aTask = (size: Parameters<typeof aLargeTrack>[0]) => {
  const { input, configuration } = aLargeTrack(size);
  return { input: input as object, configuration: configuration as object };
};

/** The longest that the event loop was away, in milliseconds, while something was waited for. */
async function longestPause<T>(doing: Promise<T>): Promise<[T, number]> {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const result = await doing;
  clearInterval(timer);
  return [result, longest];
}

test('three thousand solutions are ranked beside the event loop, with the bytes that they would have within it', async () => {
  const task = aTask({ solutions: 3_000, judges: 500, sheets: 5 });
  await wait(20);
  const [found, pause] = await longestPause(rankBeside(task));
  expect(pause).toBeLessThan(1_000); // on a machine that does other work; alone the copy of 15,000 sheets
  expect(found).toEqual(ranked(task));
});

test('ranking is ended when nobody waits for it any more', async () => {
  const leaving = new AbortController();
  const asked = rankBeside(aTask({ solutions: 10_000, judges: 500, sheets: 5 }), leaving.signal);
  leaving.abort();
  await expect(asked).rejects.toEqual(new StoppedWork('left'));
});
