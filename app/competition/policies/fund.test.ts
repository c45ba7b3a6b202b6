import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Fund is looked into by those who pay and those who watch', () => {
  expect(whoMay('Fund')).toEqual({
    read: ['organiser', 'finance', 'supervisor'],
    appropriate: ['finance'],
    propose: ['organiser', 'finance'],
    decide: ['organiser', 'finance'],
    limit: ['organiser', 'finance'],
  });
});
