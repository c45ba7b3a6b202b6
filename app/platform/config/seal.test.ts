import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { forgetConfig } from './config.server.ts';
import { fingerprint, hasFingerprint, isCurrent, mask, seal, unseal } from './seal.server.ts';

const key = () => randomBytes(32).toString('base64');
function use(current: string, ...old: string[]): void {
  process.env.ENCRYPTION_KEY = current;
  process.env.ENCRYPTION_KEYS_OLD = old.join(',');
  forgetConfig();
}
afterEach(() => {
  delete process.env.ENCRYPTION_KEY;
  delete process.env.ENCRYPTION_KEYS_OLD;
  forgetConfig();
});

test('what was sealed opens again, and never looks the same', () => {
  use(key());
  const number = '6222021234567890123';
  const [one, two] = [seal(number), seal(number)];
  expect(one).not.toBe(two);
  expect(one).not.toContain(number);
  expect([unseal(one), unseal(two)]).toEqual([number, number]);
});

test('a new key seals, an old one still opens, and one that is gone says so', () => {
  const [first, second] = [key(), key()];
  use(first);
  const sealed = seal('6222021234567890123');
  use(second, first);
  expect(isCurrent(sealed)).toBe(false);
  expect(unseal(sealed)).toBe('6222021234567890123');
  expect(isCurrent(seal(unseal(sealed)))).toBe(true);
  use(second);
  expect(() => unseal(sealed)).toThrow(/not among ENCRYPTION_KEYS_OLD/);
});

test('a value that was altered does not open', () => {
  use(key());
  const sealed = seal('6222021234567890123');
  const at = sealed.length - 5;
  const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  expect(() => unseal(altered)).toThrow();
  expect(() => unseal('6222021234567890123')).toThrow('not a sealed value');
});

test('a fingerprint is known again, also after the key was changed, and fits nothing else', () => {
  const [first, second] = [key(), key()];
  use(first);
  const print = fingerprint('6222021234567890123');
  expect(print).not.toContain('6222021234567890123');
  use(second, first);
  expect(hasFingerprint('6222021234567890123', print)).toBe(true);
  expect(hasFingerprint('6222021234567890124', print)).toBe(false);
  expect(hasFingerprint('', '')).toBe(false);
  use(second);
  expect(hasFingerprint('6222021234567890123', print)).toBe(false);
});

test('a mask keeps the ends only', () => {
  expect(mask('6222 0212 3456 7890 123')).toBe('6222****0123');
  expect(mask('13800138000')).toBe('138****8000');
  expect(mask('1234')).toBe('****');
});
