import { expect, it } from 'vitest';
import { scaledBands } from './scaled-bands.ts';

const bands = (...starts: number[]) =>
  starts.map((from) => ({ from, label: { zh: '档', en: '' }, text: { zh: '', en: '' } }));
const scaled = (was: number, starts: number[], points: number) =>
  scaledBands({ points: was, anchors: bands(...starts) }, points).map((band) => band.from);

it('bands keep their share of the points', () => {
  expect(scaled(20, [18, 14, 10, 0], 40)).toEqual([36, 28, 20, 0]);
  expect(scaled(20, [18, 14, 10, 0], 10)).toEqual([9, 7, 5, 0]);
  expect(scaled(20, [18, 14, 10, 0], 25)).toEqual([23, 18, 13, 0]);
});

it('each begins below the one above, also where there are few points', () => {
  expect(scaled(20, [18, 14, 10, 0], 3)).toEqual([3, 2, 1, 0]);
  expect(scaled(30, [28, 27, 26, 0], 10)).toEqual([9, 8, 7, 0]);
});

it('stay while the field is empty', () => {
  expect(scaled(20, [18, 14, 10, 0], 0)).toEqual([18, 14, 10, 0]);
  expect(scaled(0, [18, 0], 20)).toEqual([18, 0]);
});
