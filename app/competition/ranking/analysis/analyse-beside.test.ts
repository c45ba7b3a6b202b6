import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { StoppedWork } from '#app/platform/threads/stopped-work.ts';
import { analyseBeside } from './analyse-beside.server.ts';
import { analysedTrack } from './analysed-track.ts';
import { aLargeTrack, largeCriteria } from './large-track.testing.ts';
import { SHOWN_PLACES } from './near-track.ts';

vi.setConfig({ testTimeout: 120_000 });

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

test('the analysis of two thousand solutions by a hundred judges leaves the event loop alone, and a page of it is small', async () => {
  const track = aLargeTrack({ solutions: 2_000, judges: 100, sheets: 5 });
  const asked = () => analyseBeside({ tracks: [track], criteria: largeCriteria, near: true });
  await wait(20);
  const [[near], pause] = await longestPause(asked());
  expect(pause).toBeLessThan(1_000); // on a machine that does other work; before, the whole analysis was one pause
  expect(near?.count).toBe(2_000);
  expect(near?.places.length).toBeGreaterThanOrEqual(SHOWN_PLACES);
  expect(JSON.stringify(near).length).toBeLessThan(1_500_000);
  // Whoever wins or nearly does is there, in the order of the places; the counts speak of all.
  expect(near?.places.slice(0, 37).map((p) => p.at)).toEqual(Array.from({ length: 37 }, (_, at) => at));
  expect(near?.analysis.variations).toHaveLength(104);
  // Asked again, it is there.
  const began = performance.now();
  await asked();
  expect(performance.now() - began).toBeLessThan(500);
});

test('beside the event loop it finds what it finds in it', async () => {
  const track = aLargeTrack({ solutions: 70, judges: 12, sheets: 4 });
  const [found] = await analyseBeside({ tracks: [track], criteria: largeCriteria, near: true });
  expect(found).toEqual(analysedTrack(track, largeCriteria));
});

test('it is ended when nobody waits for it any more', async () => {
  const large = {
    tracks: [aLargeTrack({ solutions: 9_000, judges: 450, sheets: 5 })],
    criteria: largeCriteria,
    near: false,
  };
  const leaving = new AbortController();
  const asked = analyseBeside(large, leaving.signal);
  setTimeout(() => leaving.abort(), 300);
  await expect(asked).rejects.toEqual(new StoppedWork('left'));
  const small = aLargeTrack({ solutions: 30, judges: 6, sheets: 3 });
  const [after] = await analyseBeside({ tracks: [small], criteria: largeCriteria, near: true });
  expect(after?.count).toBe(30);
});
