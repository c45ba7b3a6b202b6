import { expect, it } from 'vitest';
import { passwordProblem } from './choose-password.server.ts';
import { weaknessOf } from './password-rules.ts';

const person = { name: '田新来', email: 'tian.xinlai@example.com' };
const problem = (password: string) => passwordProblem(password, person);

it.each([
  'aaaaaaaaa1',
  'Password123',
  '1234567890a',
  'P@ssw0rd2026',
  'qwertyuiop1',
  'abcabcabcabc1',
  '1qaz2wsx3edc',
  'iloveyou2026',
  'ａａａａａａａａａ１',
  '0987654321z',
  '!!!!password1!!!!',
])('%s is what everybody tries first', (password) => {
  expect(problem(password)).toBe('access:errors.passwordCommon');
});

it.each([
  '田新来123456789a',
  'tian.xinlai2026',
  'xinlai-2026-1',
  '英雄帖2026a',
  'yingxiong2026',
  'Yingxiongtie1',
  'example2026a',
])('%s is made of who one is, or of where one is', (password) => {
  expect(problem(password)).toBe('access:errors.passwordPersonal');
});

it.each(['correct-horse-1', '碧海青天夜夜心1', 'k8#vPq2!xZ', 'tian loves 7 green teas', 'quiet-lanterns-72'])(
  '%s is a password',
  (password) => {
    expect(problem(password)).toBeNull();
  },
);

it('long texts are judged at once, whatever is in them', () => {
  const began = performance.now();
  for (const text of ['a'.repeat(200), 'ab1'.repeat(66), '1qaz'.repeat(50), '❤️'.repeat(100)])
    weaknessOf(text, new Set(), { name: 'a'.repeat(100), email: `${'b-'.repeat(40)}@example.com` });
  expect(performance.now() - began).toBeLessThan(500);
});
