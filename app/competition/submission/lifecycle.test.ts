import { expect, it } from 'vitest';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { shownToEntrant, stationIndex, submissionLife } from './lifecycle.ts';

it('lets an entrant withdraw until the list is proposed', () => {
  expect(allows(submissionLife, 'ranked', 'withdraw')).toBe(true);
  expect(allows(submissionLife, 'proposed', 'withdraw')).toBe(false);
  expect(allows(submissionLife, 'inPublicity', 'withdraw')).toBe(false);
});

it('makes what was paid payable again when the bank sends it back', () => {
  expect(allows(submissionLife, 'paid', 'returnOrder')).toBe(true);
});

it('shows a returned entry where it was', () => {
  expect(stationIndex('returned')).toBe(stationIndex('submitted'));
  expect(stationIndex('withdrawn')).toBe(-1);
});

it('does not tell an entrant whether the entry is on a list that is not published', () => {
  const { tone } = shownToEntrant('ranked');
  expect(shownToEntrant('proposed').tone).toBe(tone);
  expect(shownToEntrant('proposed').label).not.toContain('.label');
});
