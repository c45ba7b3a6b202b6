import { expect, it } from 'vitest';
import { ownJudge, whoMay } from './people.testing.ts';

it('Assignment is signed and declared by the judge alone, never by another nor by staff', () => {
  expect(whoMay('Assignment', { expertId: ownJudge })).toEqual({ commit: ['judge'], declare: ['judge'] });
  expect(whoMay('Assignment', { expertId: null })).toEqual({ commit: [], declare: [] });
  expect(whoMay('Assignment', null)).toEqual({ commit: [], declare: [] });
});
