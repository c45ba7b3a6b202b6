import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('PaymentTemplate is written by those who pay', () => {
  expect(whoMay('PaymentTemplate')).toEqual({
    read: ['organiser', 'finance', 'supervisor'],
    write: ['organiser', 'finance'],
  });
});
