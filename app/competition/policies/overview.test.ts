import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Overview is of the staff who run or watch a call', () => {
  expect(whoMay('Overview')).toEqual({ read: ['secretary', 'organiser', 'supervisor'] });
});
