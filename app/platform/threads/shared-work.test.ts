import { expect, test } from 'vitest';
import { SharedWork } from './shared-work.server.ts';
import { StoppedWork } from './stopped-work.ts';

function counted() {
  const seen = { begun: 0, ended: 0 };
  let finish: (value: string) => void = () => undefined;
  const work = (signal: AbortSignal) => {
    seen.begun += 1;
    return new Promise<string>((resolve, reject) => {
      finish = resolve;
      signal.addEventListener('abort', () => {
        seen.ended += 1;
        reject(new StoppedWork('left'));
      });
    });
  };
  return { seen, work, finish: (value: string) => finish(value) };
}

test('three who ask for the same wait for one computation; who asks later gets what was kept', async () => {
  const shared = new SharedWork<string>(2);
  const { seen, work, finish } = counted();
  const asked = [1, 2, 3].map(() => shared.run({ key: 'a', keep: true, work }));
  finish('done');
  expect(await Promise.all(asked)).toEqual(['done', 'done', 'done']);
  expect(await shared.run({ key: 'a', keep: true, work })).toBe('done');
  expect(seen).toEqual({ begun: 1, ended: 0 });
});

test('the computation goes on while one waits, and is ended when the last one goes', async () => {
  const shared = new SharedWork<string>(2);
  const { seen, work } = counted();
  const [one, other] = [new AbortController(), new AbortController()];
  const first = shared.run({ key: 'a', keep: true, work, signal: one.signal });
  const second = shared.run({ key: 'a', keep: true, work, signal: other.signal });
  one.abort();
  await expect(first).rejects.toEqual(new StoppedWork('left'));
  expect(seen).toEqual({ begun: 1, ended: 0 });
  other.abort();
  await expect(second).rejects.toEqual(new StoppedWork('left'));
  expect(seen).toEqual({ begun: 1, ended: 1 });
  const again = counted();
  const third = shared.run({ key: 'a', keep: true, work: again.work });
  again.finish('new');
  expect(await third).toBe('new');
});

test('what failed is told to all and not kept', async () => {
  const shared = new SharedWork<string>(2);
  const failing = () => Promise.reject(new StoppedWork('late'));
  await expect(shared.run({ key: 'a', keep: true, work: failing })).rejects.toEqual(new StoppedWork('late'));
  expect(await shared.run({ key: 'a', keep: true, work: async () => 'well' })).toBe('well');
});

test('no more results are kept than it was told', async () => {
  const shared = new SharedWork<string>(1);
  let begun = 0;
  const ask = (key: string) => shared.run({ key, keep: true, work: async () => `${key}${++begun}` });
  expect([await ask('a'), await ask('b'), await ask('b'), await ask('a')]).toEqual(['a1', 'b2', 'b2', 'a3']);
});
