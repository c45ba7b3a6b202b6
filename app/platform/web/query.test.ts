import { expect, test } from 'vitest';
import { contains, isId, pageOf, pageWithin, searchText, wholeNumber } from './query.ts';

const page = (text: string) => pageOf(new URLSearchParams({ page: text }));

test.each([
  '1e18',
  'Infinity',
  '1.5',
  '-1',
  '0',
  '10001',
  'x',
  '',
  ' 2',
  '0x10',
  '１',
  '9'.repeat(400),
  'NaN',
])('page=%s is the first', (text) => expect(page(text)).toBe(1));

test('a whole number is a page', () => {
  expect([page('2'), page('10000'), pageOf(new URLSearchParams())]).toEqual([2, 10_000, 1]);
  expect([wholeNumber('3', 5), wholeNumber('6', 5), wholeNumber(null, 5)]).toEqual([3, null, null]);
});

test('beyond the end of a list is its last page', () => {
  expect(pageWithin(999, 120, 50)).toEqual({ page: 3, pages: 3, skip: 100 });
  expect(pageWithin(7, 0, 50)).toEqual({ page: 1, pages: 1, skip: 0 });
  expect(pageWithin(2, 120, 50)).toEqual({ page: 2, pages: 3, skip: 50 });
});

test('words are looked for as they read', () => {
  const words = (q: string) => searchText(new URLSearchParams({ q }));
  expect(words('  四川 大学\u200b ')).toBe('四川 大学');
  expect(words('ＡＢ１２（甲）')).toBe('AB12（甲）');
  expect(words('x'.repeat(500))).toHaveLength(100);
  expect(contains('100%_\\')).toEqual({ contains: '100\\%\\_\\\\', mode: 'insensitive' });
});

test('an id is a UUID', () => {
  expect(isId('019ae3c8-1111-7abc-8def-0123456789ab')).toBe(true);
  expect(
    ['', 'x', '019ae3c8-1111-7abc-8def-0123456789a', '019ae3c8-1111-7abc-8def-0123456789ab ', '../etc'].some(
      isId,
    ),
  ).toBe(false);
});
