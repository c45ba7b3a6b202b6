import { expect, test } from 'vitest';
import { forgetUnfinished, KEPT_MILLISECONDS, rememberUnfinished, unfinishedAt } from './unfinished.ts';

function shelf(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}
const film = { name: '演示.mp4', size: 1000, loaded: 890, at: Date.now() };

test('a file that broke off is told of until it is sent, once, at its own place', () => {
  const kept = shelf();
  rememberUnfinished(kept, 'a', { ...film, loaded: 100 });
  rememberUnfinished(kept, 'a', film);
  expect(unfinishedAt(kept, 'a', film.at)).toEqual([film]);
  expect(unfinishedAt(kept, 'b', film.at)).toEqual([]);
  forgetUnfinished(kept, 'a', film);
  expect(unfinishedAt(kept, 'a', film.at)).toEqual([]);
});

test('what the server no longer has is not promised', () => {
  const kept = shelf();
  rememberUnfinished(kept, 'a', film);
  expect(unfinishedAt(kept, 'a', film.at + KEPT_MILLISECONDS)).toEqual([]);
});

test('a browser that keeps nothing, or something odd, stops no page', () => {
  const kept = shelf();
  kept.setItem('yxt.unfinished.a', '{"no":"list"}');
  expect(unfinishedAt(kept, 'a', 0)).toEqual([]);
  const full = {
    ...shelf(),
    setItem: () => {
      throw new Error('full');
    },
  } as Storage;
  expect(() => rememberUnfinished(full, 'a', film)).not.toThrow();
});
