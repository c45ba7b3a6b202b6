import { expect, it } from 'vitest';
import { dueOn, followUpState, shifted } from './terms.ts';

it('falls on the same day of a later month, or on its last', () => {
  expect(dueOn('2026-05-06', 6)).toBe('2026-11-06');
  expect(dueOn('2026-05-06', 12)).toBe('2027-05-06');
  expect(dueOn('2026-08-31', 6)).toBe('2027-02-28');
  expect(dueOn('2023-08-31', 6)).toBe('2024-02-29');
  expect(dueOn('2024-02-29', 12)).toBe('2025-02-28');
});

it('is open some time before it is due, overdue the day after, and neither once it is there', () => {
  expect(followUpState('2026-11-06', shifted('2026-11-06', -61), 0)).toBe('later');
  expect(followUpState('2026-11-06', shifted('2026-11-06', -60), 0)).toBe('open');
  expect(followUpState('2026-11-06', '2026-11-06', 0)).toBe('open');
  expect(followUpState('2026-11-06', '2026-11-07', 0)).toBe('overdue');
  expect(followUpState('2026-11-06', '2026-11-07', 1)).toBe('submitted');
});
