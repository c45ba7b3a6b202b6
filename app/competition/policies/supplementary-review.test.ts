import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('SupplementaryReview is asked for by the secretary', () => {
  expect(whoMay('SupplementaryReview')).toEqual({ ask: ['secretary'] });
});
