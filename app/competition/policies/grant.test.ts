import { expect, it } from 'vitest';
import { unit, whoMay } from './people.testing.ts';

it('Grant is of its unit and of those who pay; only an owner gives an account', () => {
  expect(whoMay('Grant', { providerId: unit })).toEqual({
    read: ['owner', 'member', 'organiser', 'finance', 'supervisor'],
    report: ['owner', 'member'],
    confirmAccount: ['owner'],
    suspend: ['organiser'],
    revoke: ['organiser'],
    recover: ['finance'],
  });
  expect(whoMay('Grant', { providerId: 'another' })).toEqual({
    read: ['organiser', 'finance', 'supervisor'],
    report: [],
    confirmAccount: [],
    suspend: ['organiser'],
    revoke: ['organiser'],
    recover: ['finance'],
  });
  expect(whoMay('Grant', null)).toEqual({
    read: [],
    report: [],
    confirmAccount: [],
    suspend: ['organiser'],
    revoke: ['organiser'],
    recover: ['finance'],
  });
});
