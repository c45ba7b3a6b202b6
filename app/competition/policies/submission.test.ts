import { expect, it } from 'vitest';
import { partnerUnit, unit, whoMay } from './people.testing.ts';

it('Submission is of the units in it; a draft that was never submitted is nobody else’s', () => {
  expect(
    whoMay('Submission', { leadProviderId: unit, memberProviderIds: [partnerUnit], number: 'A1' }),
  ).toEqual({
    read: ['owner', 'member', 'partnerOwner', 'secretary', 'organiser', 'supervisor'],
    follow: ['owner', 'member', 'partnerOwner'],
    draft: ['owner', 'member'],
    submit: ['owner', 'member'],
    withdraw: ['owner', 'member'],
  });
  expect(whoMay('Submission', { leadProviderId: unit, memberProviderIds: [], number: null })).toEqual({
    read: ['owner', 'member'],
    follow: ['owner', 'member'],
    draft: ['owner', 'member'],
    submit: ['owner', 'member'],
    withdraw: ['owner', 'member'],
  });
  expect(whoMay('Submission', null)).toEqual({ read: [], follow: [], draft: [], submit: [], withdraw: [] });
});
