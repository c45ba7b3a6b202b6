import { expect, it } from 'vitest';
import { unit, whoMay } from './people.testing.ts';

it('Provider is read by its own people and by staff, changed by its owners, and never registered by staff', () => {
  expect(whoMay('Provider', { id: unit })).toEqual({
    read: ['owner', 'member', 'secretary', 'organiser', 'finance', 'supervisor'],
    follow: ['owner', 'member'],
    examine: ['secretary', 'organiser', 'finance', 'supervisor'],
    verify: ['secretary'],
    register: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger', 'judge', 'otherJudge'],
    join: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger', 'judge', 'otherJudge'],
    edit: ['owner'],
    invite: ['owner'],
  });
  expect(whoMay('Provider', { id: 'another' })).toEqual({
    read: ['secretary', 'organiser', 'finance', 'supervisor'],
    follow: [],
    examine: ['secretary', 'organiser', 'finance', 'supervisor'],
    verify: ['secretary'],
    register: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger', 'judge', 'otherJudge'],
    join: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger', 'judge', 'otherJudge'],
    edit: [],
    invite: [],
  });
  expect(whoMay('Provider', null)).toEqual({
    read: [],
    follow: [],
    examine: ['secretary', 'organiser', 'finance', 'supervisor'],
    verify: ['secretary'],
    register: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger', 'judge', 'otherJudge'],
    join: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger', 'judge', 'otherJudge'],
    edit: [],
    invite: [],
  });
});
