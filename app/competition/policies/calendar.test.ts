import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Calendar is kept by the organisers', () => {
  expect(whoMay('Calendar')).toEqual({ manage: ['organiser'] });
});
