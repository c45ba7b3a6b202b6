import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Conference is held by the secretary and read by those who run or watch the competition', () => {
  expect(whoMay('Conference')).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    manage: ['secretary'],
  });
});
