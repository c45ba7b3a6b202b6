import { expect, it } from 'vitest';
import { whoMay } from './people.testing.ts';

it('Objection is answered by the organisers', () => {
  expect(whoMay('Objection')).toEqual({ read: ['organiser', 'supervisor'], answer: ['organiser'] });
});
