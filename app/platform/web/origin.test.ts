import { expect, test } from 'vitest';
import { isTrustedOrigin } from './origin.ts';

const home = 'https://bounty.example.cn';
const post = {
  method: 'POST',
  path: '/submissions',
  origin: undefined,
  fetchSite: undefined,
  uploadthingHook: undefined,
};

test('a form of another site changes nothing', () => {
  expect(isTrustedOrigin({ ...post, origin: 'https://evil.example' }, home)).toBe(false);
  expect(isTrustedOrigin({ ...post, origin: 'null' }, home)).toBe(false);
  expect(isTrustedOrigin({ ...post, fetchSite: 'cross-site' }, home)).toBe(false);
  expect(isTrustedOrigin(post, home)).toBe(false);
});

test('our own pages, readers and signed callbacks pass', () => {
  expect(isTrustedOrigin({ ...post, origin: home }, home)).toBe(true);
  expect(isTrustedOrigin({ ...post, fetchSite: 'same-origin' }, home)).toBe(true);
  expect(isTrustedOrigin({ ...post, method: 'GET', origin: 'https://evil.example' }, home)).toBe(true);
  expect(isTrustedOrigin({ ...post, path: '/api/uploadthing', uploadthingHook: 'callback' }, home)).toBe(
    true,
  );
});
