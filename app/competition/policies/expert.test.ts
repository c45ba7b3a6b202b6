import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Expert is managed by the secretary; nobody of the staff takes up an invitation to judge', () => {
  expect(whoMay('Expert')).toEqual({
    read: ['secretary', 'supervisor'],
    manage: ['secretary'],
    accept: ['newcomer', 'owner', 'member', 'partnerOwner', 'stranger', 'judge', 'otherJudge'],
  });
});
