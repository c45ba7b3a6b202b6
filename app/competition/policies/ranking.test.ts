import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Ranking is computed by the secretary', () => {
  expect(whoMay('Ranking')).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    compute: ['secretary'],
  });
});
