import { describe, expect, it } from 'vitest';
import type { RankedSolution } from './selection.ts';
import { departs, suggestOutcomes } from './suggestion.ts';

const places = (...all: [place: number, eligible?: boolean][]): RankedSolution[] =>
  all.map(([place, eligible = true], i) => ({
    submissionId: `s${i + 1}`,
    number: `N${i + 1}`,
    trackKey: 'traffic',
    rankingId: 'r',
    place,
    eligible,
    reason: eligible ? null : ('belowPassMark' as const),
    tied: false,
    scoreCentipoints: 8000,
  }));
const suggested = (ranked: RankedSolution[], quota: number, reserves = 1) => [
  ...suggestOutcomes(ranked, quota, reserves).values(),
];

describe('what the ranking suggests', () => {
  it('is the best within the quota, then the reserves', () =>
    expect(suggested(places([1], [2], [3], [4]), 2)).toEqual(['winner', 'winner', 'reserve', 'notSelected']));
  it('is nobody who was vetoed or below the pass mark', () =>
    expect(suggested(places([1], [2, false]), 2)).toEqual(['winner', 'notSelected']));
  it('leaves a tie at the quota to people', () =>
    expect(suggested(places([1], [2], [2], [4]), 2)).toEqual(['winner', 'tie', 'tie', 'notSelected']));
  it('leaves a tie at the line of reserves to people, too', () => {
    expect(suggested(places([1], [2], [2]), 1)).toEqual(['winner', 'reserveTie', 'reserveTie']);
    expect(suggested(places([1], [2], [2]), 1, 2)).toEqual(['winner', 'reserve', 'reserve']);
    expect(suggested(places([1], [2], [2]), 1, 0)).toEqual(['winner', 'notSelected', 'notSelected']);
  });
  it('lets a tie within the quota win together', () =>
    expect(suggested(places([1], [1], [3]), 2)).toEqual(['winner', 'winner', 'reserve']));
});

it('asks for a reason where a winner is not suggested, or a suggested one does not win', () => {
  expect(departs('winner', 'winner')).toBe(false);
  expect(departs('winner', 'notSelected')).toBe(true);
  expect(departs('tie', 'winner')).toBe(true);
  expect(departs('tie', 'reserve')).toBe(false);
  expect(departs('reserve', 'notSelected')).toBe(false);
  // one of those tied for a reserve is taken before the others: that has a reason
  expect(departs('reserveTie', 'reserve')).toBe(true);
  expect(departs('reserveTie', 'notSelected')).toBe(false);
});
