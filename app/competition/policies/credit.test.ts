import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Credit is written by those who check units, and decided by fewer', () => {
  expect(whoMay('Credit')).toEqual({
    read: ['secretary', 'organiser', 'finance', 'supervisor'],
    write: ['secretary', 'organiser', 'finance'],
    decide: ['secretary', 'organiser'],
  });
});
