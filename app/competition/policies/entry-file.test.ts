import { expect, it } from 'vitest';
import { partnerUnit, unit, whoMay } from './people.testing.ts';

it('EntryFile is of the entry’s own people, and of the staff once it was handed in', () => {
  expect(
    whoMay('EntryFile', { leadProviderId: unit, memberProviderIds: [partnerUnit], inSubmittedVersion: true }),
  ).toEqual({ read: ['owner', 'member', 'partnerOwner', 'secretary', 'organiser', 'supervisor'] });
  expect(
    whoMay('EntryFile', { leadProviderId: unit, memberProviderIds: [], inSubmittedVersion: false }),
  ).toEqual({ read: ['owner', 'member'] });
  expect(whoMay('EntryFile', null)).toEqual({ read: [] });
});
