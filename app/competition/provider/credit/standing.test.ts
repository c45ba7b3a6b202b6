import { expect, test } from 'vitest';
import { type Check, standingOnLists, worstOf } from './standing.ts';

const now = new Date('2026-11-26T00:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const check = (days: number, given: Partial<Check> = {}): Check => ({
  list: 'judgmentDebtor',
  matched: false,
  verdict: null,
  checkedAt: daysAgo(days),
  ...given,
});
const standing = (...checks: Check[]) => standingOnLists(checks, now, 30).judgmentDebtor;

test.each([
  ['never looked up', [], 'missing'],
  ['clear today', [check(0)], 'clear'],
  ['clear on the last day that counts', [check(30)], 'clear'],
  ['clear too long ago', [check(30.001)], 'expired'],
  ['matched by a service, looked at by nobody', [check(1, { matched: true })], 'undecided'],
  ['matched and confirmed', [check(1, { matched: true, verdict: 'confirmed' })], 'hit'],
  ['matched and dismissed by a person', [check(1, { matched: true, verdict: 'dismissed' })], 'clear'],
  ['dismissed, but long ago', [check(31, { matched: true, verdict: 'dismissed' })], 'expired'],
  ['a confirmed match does not fade', [check(400, { matched: true, verdict: 'confirmed' })], 'hit'],
  ['taken off the list since', [check(400, { matched: true, verdict: 'confirmed' }), check(2)], 'clear'],
  ['clear before, named since', [check(2, { matched: true, verdict: 'confirmed' }), check(9)], 'hit'],
  ['another list says nothing of this one', [check(1, { list: 'abnormalOperation' })], 'missing'],
] satisfies [string, Check[], string][])('%s', (_, checks, expected) =>
  expect(standing(...checks)).toBe(expected),
);

test('a unit stands as badly as on its worst list', () => {
  expect(worstOf(['clear', 'expired', 'clear'])).toBe('expired');
  expect(worstOf(['clear', 'missing', 'hit'])).toBe('hit');
  expect(worstOf(['clear', 'clear'])).toBe('clear');
});
