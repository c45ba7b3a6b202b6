import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('FinalList is announced by the organisers', () => {
  expect(whoMay('FinalList')).toEqual({
    read: ['organiser', 'finance', 'supervisor'],
    announce: ['organiser'],
  });
});
