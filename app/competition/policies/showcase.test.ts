import { expect, it } from 'vitest';
import { unit, whoMay } from './people.testing.ts';

it('Showcase is shown by an owner of the awarded unit and curated by the organisers', () => {
  expect(whoMay('Showcase', { providerId: unit })).toEqual({ show: ['owner'], curate: ['organiser'] });
  expect(whoMay('Showcase', { providerId: null })).toEqual({ show: [], curate: ['organiser'] });
  expect(whoMay('Showcase', null)).toEqual({ show: [], curate: ['organiser'] });
});
