import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Payout is prepared, reviewed and approved by finance, and endorsed by the organisers; either confirms the bank’s word', () => {
  expect(whoMay('Payout')).toEqual({
    read: ['organiser', 'finance', 'supervisor'],
    prepare: ['finance'],
    review: ['finance'],
    approve: ['finance'],
    endorse: ['organiser'],
    return: ['finance'],
    confirm: ['organiser', 'finance'],
  });
});
