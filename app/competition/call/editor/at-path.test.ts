import { expect, it } from 'vitest';
import { moved, newKey, partOf, valueAt, withValueAt } from './at-path.ts';

const root = {
  tracks: [
    { key: 'a', quota: 1 },
    { key: 'b', quota: 2 },
  ],
  title: { zh: '英雄帖', en: '' },
};

it('reads and writes one place and leaves the rest shared', () => {
  const changed = withValueAt(root, 'tracks.1.quota', 5);
  expect(valueAt(changed, 'tracks.1.quota')).toBe(5);
  expect(root.tracks[1]?.quota).toBe(2);
  expect(changed.title).toBe(root.title);
  expect(valueAt(root, 'tracks.7.quota')).toBeUndefined();
});

it('moves an item and finds free keys', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(newKey('track', [{ key: 'track-2' }])).toBe('track-3');
});

it('knows where each place is written', () => {
  expect(['title.zh', 'eligibility.kinds', 'award.fundKey'].map(partOf)).toEqual([
    'text',
    'timetable',
    'rules',
  ]);
});
