import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Account belongs to whoever is signed in', () => {
  expect(whoMay('Account')).toEqual({
    use: [
      'newcomer',
      'owner',
      'member',
      'partnerOwner',
      'stranger',
      'judge',
      'otherJudge',
      'secretary',
      'organiser',
      'finance',
      'supervisor',
      'sysadmin',
      'secadmin',
      'auditor',
    ],
  });
});
