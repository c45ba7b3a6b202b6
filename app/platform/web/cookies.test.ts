import { expect, test } from 'vitest';
import { safeReturn } from './cookies.server.ts';

test.each([
  ['/', '/'],
  ['/submissions/1?x=2#y', '/submissions/1?x=2#y'],
  ['/a b/甲', '/a%20b/%E7%94%B2'],
  ['/sign-in?next=//evil.example', '/sign-in?next=//evil.example'],
])('%s is of this site', (to, path) => expect(safeReturn(to)).toBe(path));

test.each([
  '//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t\\evil.example',
  'https://evil.example',
  'http://home.invalid/x',
  'javascript:alert(1)',
  'evil.example',
  '/./\t/evil.example',
  '/..//evil.example',
  '/%5c/../..//evil.example',
  '//home.invalid@evil.example',
  '',
  undefined,
  ['/x'],
  `/${'x'.repeat(3_000)}`,
])('%j leads home', (to) => {
  const path = safeReturn(to);
  expect(new URL(path, 'https://our.example').origin).toBe('https://our.example');
  if (typeof to !== 'string' || !to.startsWith('/.')) expect(path).toMatch(/^\/(?!\/)/);
});

test('no text leads to another site', () => {
  const pieces = [
    '/',
    '\\',
    '\t',
    '\n',
    '\r',
    ' ',
    '.',
    '..',
    '@',
    ':',
    'evil.example',
    '%09',
    '%2f',
    '?',
    '#',
    '\u0000',
    '\u3002',
    '／',
  ];
  const strays: string[] = [];
  for (const a of pieces)
    for (const b of pieces)
      for (const c of pieces) {
        const to = `/${a}${b}${c}evil.example`;
        if (new URL(safeReturn(to), 'https://our.example').origin !== 'https://our.example') strays.push(to);
      }
  expect(strays).toEqual([]);
});
