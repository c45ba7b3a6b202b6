import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Progress tells of every judge, so it is the secretary’s alone', () => {
  expect(whoMay('Progress')).toEqual({ read: ['secretary'] });
});
