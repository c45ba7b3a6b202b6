import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Selection is proposed and decided by organisers', () => {
  expect(whoMay('Selection')).toEqual({
    read: ['organiser', 'supervisor'],
    propose: ['organiser'],
    decide: ['organiser'],
  });
});
