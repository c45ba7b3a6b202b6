import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Workspace is of those who enter, and of newcomers; staff and judges have none', () => {
  expect(whoMay('Workspace')).toEqual({
    enter: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger'],
    awards: ['owner', 'member', 'partnerOwner', 'stranger'],
  });
});
