import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, fenOf, signedFenOf } from './cells.ts';

test.each([
  ['100000.00', 10_000_000n],
  ['100,000.00', 10_000_000n],
  ['¥100,000.5', 10_000_050n],
  ['￥100,000.00', 10_000_000n],
  ['￥ 100000', 10_000_000n],
  ['100000.00元', 10_000_000n],
  ['人民币100000.00元', 10_000_000n],
  ['CNY 100,000.00', 10_000_000n],
  ['100000.00 CNY', 10_000_000n],
  ['RMB100000', 10_000_000n],
  ['１００，０００．００', 10_000_000n],
  ['100 000.00', 10_000_000n],
  ['100\u00a0000.00', 10_000_000n],
  ['0.01', 1n],
  ['5.00000', 500n],
])('%s is read', (text, fen) => expect(fenOf(text)).toBe(fen));

test.each([
  '',
  '元',
  '-5',
  '1.234',
  '1e5',
  '1E+05',
  '100,00',
  '1,0000.00',
  '1,000 000',
  '10万',
  '#####',
  'USD 5',
  '1.2.3',
])('%j is no amount: what could mean two means none', (text) => expect(fenOf(text)).toBeNull());

test('signs are read before the currency and behind it', () => {
  expect(['-100,000.00', '¥-5', '-¥5', '+5', '5', '--5', '(5)'].map(signedFenOf)).toEqual([
    -10_000_000n,
    -500n,
    -500n,
    500n,
    500n,
    null,
    null,
  ]);
});

test.each([
  ['2026-11-28', '2026-11-28'],
  ['2026/11/28', '2026-11-28'],
  ['2026/1/5', '2026-01-05'],
  ['20261128', '2026-11-28'],
  ['2026.11.28', '2026-11-28'],
  ['2026年11月28日', '2026-11-28'],
  ['２０２６／１１／２８', '2026-11-28'],
  ['2026/11/28 0:00', '2026-11-28'],
  ['2026-11-28 09:30:00', '2026-11-28'],
  ['2026-05-06T23:30:00', '2026-05-06'],
  ['2026-05-06T23:30:00Z', '2026-05-07'],
  ['2024-02-29', '2024-02-29'],
])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

test.each([
  '',
  'soon',
  '2026-13-40',
  '2026-02-30',
  '2026/2/29',
  '20261131',
  '28/11/2026',
  '2026-11',
  '202611281',
  '0026-11-28',
  '2026-11-28x',
])('%j is no day', (text) => expect(dayOf(text)).toBe(''));

test('whatever is written as yuan reads back to the fen', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (fen) => {
      const cents = `${fen % 100n}`.padStart(2, '0');
      const whole = (fen / 100n).toString();
      const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
      expect([`${whole}.${cents}`, `￥${grouped}.${cents}`, `${grouped}.${cents}元`].map(fenOf)).toEqual([
        fen,
        fen,
        fen,
      ]);
    }),
  );
});
