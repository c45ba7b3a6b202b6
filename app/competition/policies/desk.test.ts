import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Desk belongs to experts, and to nobody of the staff', () => {
  expect(whoMay('Desk')).toEqual({ use: ['judge', 'otherJudge'] });
});
