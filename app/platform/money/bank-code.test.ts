import { expect, it } from 'vitest';
import { passesBankCodeCheck } from './bank-code.ts';

it('passes published codes and notices a slip', () => {
  expect(passesBankCodeCheck('102100099996')).toBe(true);
  expect(passesBankCodeCheck('105100000017')).toBe(true);
  expect(passesBankCodeCheck('102100099969')).toBe(false);
  expect(passesBankCodeCheck('10210009999')).toBe(false);
});
