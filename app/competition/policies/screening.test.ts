import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Screening is done by the secretary', () => {
  expect(whoMay('Screening')).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    screen: ['secretary'],
    refuse: ['secretary'],
  });
});
