import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Round is managed by the secretary and read by those who run or watch the competition', () => {
  expect(whoMay('Round')).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    manage: ['secretary'],
    draw: ['secretary'],
    confirm: ['secretary', 'organiser'],
  });
});
