import { expect, it } from 'vitest';
import { partnerUnit, whoMay } from './people.testing.ts';

it('Membership is answered by an owner of the unit that was asked, not by who asked', () => {
  expect(whoMay('Membership', { providerId: partnerUnit })).toEqual({ answer: ['partnerOwner'] });
  expect(whoMay('Membership', { providerId: 'another' })).toEqual({ answer: [] });
  expect(whoMay('Membership', null)).toEqual({ answer: [] });
});
