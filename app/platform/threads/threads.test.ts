import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { StoppedWork } from './stopped-work.ts';
import { Threads } from './threads.server.ts';
import type { Trial } from './threads.thread.testing.ts';

vi.setConfig({ testTimeout: 60_000 });

const threads = (limits: Partial<ConstructorParameters<typeof Threads>[1]> = {}) =>
  new Threads<Trial, unknown>('app/platform/threads/threads.thread.testing.ts', {
    seconds: 20,
    megabytes: 128,
    atOnce: 1,
    waiting: 2,
    ...limits,
  });
const stopped = (reason: StoppedWork['reason']) => new StoppedWork(reason);

/** The longest that the event loop of this process was away, in milliseconds, while something was done. */
async function longestPause(doing: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await doing.catch(() => undefined);
  clearInterval(timer);
  return longest;
}

test('work is answered, one after another, and an error of the work keeps its class', async () => {
  const pool = threads();
  expect(await Promise.all([pool.run({ say: 'a' }), pool.run({ say: 'b' })])).toEqual(['a', 'b']);
  await expect(pool.run('throw')).rejects.toThrow(RangeError);
  expect(await pool.run({ say: 'after' })).toBe('after');
});

test('work that never ends is ended, meanwhile the process answers, and the next work is done', async () => {
  const pool = threads({ seconds: 1 });
  const spinning = pool.run('spin');
  expect(await longestPause(spinning)).toBeLessThan(1_000);
  await expect(spinning).rejects.toEqual(stopped('late'));
  expect(await pool.run({ say: 'after' })).toBe('after');
});

test.each(['heap', 'buffers'] as const)('work that fills memory is ended: %s', async (kind) => {
  const pool = threads();
  await expect(pool.run(kind)).rejects.toEqual(stopped('memory'));
  expect(await pool.run({ say: 'after' })).toBe('after');
});

test('a thread that dies takes one task with it, not the next', async () => {
  const pool = threads();
  const [died, after] = await Promise.allSettled([pool.run('exit'), pool.run({ say: 'after' })]);
  expect(died.status).toBe('rejected');
  expect(after).toEqual({ status: 'fulfilled', value: 'after' });
});

test('work that nobody waits for is ended, whether it runs or waits', async () => {
  const pool = threads();
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = pool.run('spin', running.signal);
  const second = pool.run({ say: 'second' }, waiting.signal);
  waiting.abort();
  await expect(second).rejects.toEqual(stopped('left'));
  await wait(50);
  running.abort();
  await expect(first).rejects.toEqual(stopped('left'));
  await expect(pool.run('spin', AbortSignal.abort())).rejects.toEqual(stopped('left'));
  expect(await pool.run({ say: 'after' })).toBe('after');
});

test('one more than may wait is refused at once', async () => {
  const pool = threads();
  const kept = [pool.run({ wait: 200 }), pool.run({ say: '1' }), pool.run({ say: '2' })];
  await expect(pool.run({ say: '3' })).rejects.toEqual(stopped('busy'));
  expect(await Promise.all(kept)).toEqual([undefined, '1', '2']);
});
