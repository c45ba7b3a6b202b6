import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Document is read by those who see awards, and made by those who run them', () => {
  expect(whoMay('Document')).toEqual({
    read: ['organiser', 'finance', 'supervisor'],
    compile: ['organiser', 'finance'],
  });
});
