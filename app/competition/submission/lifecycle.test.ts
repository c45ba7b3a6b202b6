import { expect, it } from 'vitest';
import { after, arrows, stationIndex } from './lifecycle.ts';

it('leads from a draft to the payment, and refuses every other arrow', () => {
  expect(after('draft', 'submit')).toBe('submitted');
  expect(after('submitted', 'accept')).toBe('accepted');
  expect(after('draft', 'accept')).toBeNull();
  expect(after('inPublicity', 'withdraw')).toBeNull();
  expect(after('paid', 'submit')).toBeNull();
});

it('has one arrow for each state and verb', () => {
  expect(new Set(arrows.map((a) => `${a.from} ${a.verb}`)).size).toBe(arrows.length);
});

it('shows a returned entry where it was', () => {
  expect(stationIndex('returned')).toBe(stationIndex('submitted'));
  expect(stationIndex('withdrawn')).toBe(-1);
});
