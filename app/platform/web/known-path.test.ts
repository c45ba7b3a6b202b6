import { expect, test } from 'vitest';
import { bodyLimit } from './body-limits.ts';
import { isReadableQuery, knownPath } from './known-path.ts';
import { hasIds, routeNamer } from './route-name.ts';

test.each([
  ['/Sign-Up', '/sign-up'],
  ['/sign-in.data', '/sign-in'],
  ['/SIGN-IN.DATA', '/sign-in'],
  ['/sign%2Din/', '/sign-in'],
  ['//two-factor//verify', '/two-factor/verify'],
  ['/_root.data', '/'],
  ['/', '/'],
  ['/calls/%E5%B7%9D', '/calls/川'],
])('%s is %s', (path, known) => expect(knownPath(path)).toBe(known));

test.each(['/calls/%00', '/calls/%', '/calls/%ff', '/calls/%ED%A0%80', '/a%0ab'])('%s is no path', (path) =>
  expect(knownPath(path)).toBeNull(),
);

test('a query with NUL or a broken escape cannot be read', () => {
  expect(['q=a%20b', '', 'q=%E5%B7%9D&x=1'].every(isReadableQuery)).toBe(true);
  expect(['q=%00', 'q=%', 'q=%ff', '%ED%A0%80=1'].some(isReadableQuery)).toBe(false);
});

test('only forms with a file may be large', () => {
  expect(
    ['/sign-in', '/', '/language', '/finance', '/calls/x/publicity', '/api/uploadthing'].map(
      (path) => bodyLimit(path).bytes,
    ),
  ).toEqual(Array(6).fill(256 * 1024));
  expect(bodyLimit('/finance/answers').bytes).toBeGreaterThan(5_000_000);
  expect(bodyLimit('/organise/calls/1/draft').bytes).toBeGreaterThan(1_000_000);
});

test('a log names the route, never what stands in the address', () => {
  const nameOf = routeNamer({
    root: { path: '' },
    a: { path: 'provider-invitations/:token' },
    b: { path: 'verify/:code?' },
    c: { path: 'calls/:slug/publicity' },
    d: { path: '*' },
  });
  expect(
    [
      '/provider-invitations/abc?x=1',
      '/Verify.data',
      '/verify/X',
      '/calls/a/publicity',
      '/nowhere/abc',
      '/%',
      '/',
    ].map(nameOf),
  ).toEqual([
    '/provider-invitations/:token',
    '/verify/:code?',
    '/verify/:code?',
    '/calls/:slug/publicity',
    'unknown',
    'unreadable',
    '/',
  ]);
});

test('where an id belongs only an id is anything', () => {
  const id = '019ae3c8-1111-7abc-8def-0123456789ab';
  expect(hasIds('/grants/:grantId', `/grants/${id}.data?x=1`)).toBe(true);
  expect(hasIds('/judging/live/:roundId/:trackKey', `/judging/live/${id}/smart`)).toBe(true);
  expect(hasIds('/grants/:grantId', '/grants/x')).toBe(false);
  expect(hasIds('/calls/:slug', '/calls/x')).toBe(true);
});
