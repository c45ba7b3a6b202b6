import { expect, it } from 'vitest';
import { whereItStood } from './where-it-stood.ts';

const criteria = [{ key: 'safety', name: { zh: '安全', en: '' }, points: 20 }];
const track = (...means: number[]) =>
  new Map(means.map((mark, i) => [`s${i}`, [{ safety: mark - 50 }, { safety: mark + 50 }]]));

it('says the mean of an entry’s judges and its third of the track', () => {
  const six = track(1900, 1800, 1700, 1600, 1500, 1400);
  const thirds = [...six.keys()].map((id) => whereItStood(criteria, id, six)[0]?.third);
  expect(thirds).toEqual(['upper', 'upper', 'middle', 'middle', 'lower', 'lower']);
  expect(whereItStood(criteria, 's2', six)).toEqual([
    { key: 'safety', name: { zh: '安全', en: '' }, points: 20, meanCentipoints: 1700, third: 'middle' },
  ]);
});

it('puts equal entries in one third', () => {
  const equal = track(1700, 1700, 1700, 1700, 1700, 1700);
  expect([...equal.keys()].map((id) => whereItStood(criteria, id, equal)[0]?.third)).toEqual(
    Array(6).fill('upper'),
  );
});

it('says no third of a small track, where it would tell about single others', () => {
  expect(whereItStood(criteria, 's0', track(1900, 1800, 1700))[0]?.third).toBeNull();
});

it('shows no mean of a single judge, whose mark it would be', () => {
  expect(whereItStood(criteria, 's', new Map([['s', [{ safety: 1500 }]]]))).toEqual([]);
});
