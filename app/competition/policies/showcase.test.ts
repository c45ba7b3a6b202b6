import { expect, it } from 'vitest';
import { unit, whoMay } from './people.testing.ts';

it('Showcase is shown by an owner of the awarded unit, seen before by its members, and curated by the organisers', () => {
  expect(whoMay('Showcase', { providerId: unit })).toEqual({
    prepare: ['owner', 'member'],
    show: ['owner'],
    curate: ['organiser'],
  });
  for (const none of [{ providerId: null }, null])
    expect(whoMay('Showcase', none)).toEqual({ prepare: [], show: [], curate: ['organiser'] });
});
