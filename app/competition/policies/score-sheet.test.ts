import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('ScoreSheet is opened again by the secretary', () => {
  expect(whoMay('ScoreSheet')).toEqual({ reopen: ['secretary'] });
});
