import { expect, it } from 'vitest';
import { ownJudge, whoMay } from './people.testing.ts';

it('Defence is led by the secretary or by the chair of that panel', () => {
  expect(whoMay('Defence', { chairExpertId: ownJudge })).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    lead: ['judge', 'secretary'],
  });
  expect(whoMay('Defence', { chairExpertId: null })).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    lead: ['secretary'],
  });
  expect(whoMay('Defence', null)).toEqual({
    read: ['secretary', 'organiser', 'supervisor'],
    lead: [],
  });
});
