import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Call is everybody’s to read once it is published, and before only of those who work with calls', () => {
  expect(whoMay('Call', { state: 'published' })).toEqual({
    read: [
      'visitor',
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
    write: ['organiser'],
    publish: ['organiser'],
    amend: ['organiser'],
    cancel: ['organiser'],
  });
  expect(whoMay('Call', { state: 'draft' })).toEqual({
    read: ['secretary', 'organiser', 'finance', 'supervisor'],
    write: ['organiser'],
    publish: ['organiser'],
    amend: ['organiser'],
    cancel: ['organiser'],
  });
  expect(whoMay('Call', null)).toEqual({
    read: [],
    write: ['organiser'],
    publish: ['organiser'],
    amend: ['organiser'],
    cancel: ['organiser'],
  });
});
