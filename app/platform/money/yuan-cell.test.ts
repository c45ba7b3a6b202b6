import fc from 'fast-check';
import { expect, it } from 'vitest';
import { yuanCell } from './yuan-cell.ts';

it.each([
  [1n, 0.01],
  [-250n, -2.5],
  [999_999_999_999_999n, 9_999_999_999_999.99],
  [1_000_000_000_000_001n, '10000000000000.01'],
  [-9_223_372_036_854_775_807n, '-92233720368547758.07'],
])('%s fen is the cell %s', (fen, cell) => expect(yuanCell(fen)).toBe(cell));

it('loses no fen of any amount the ledger can hold', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (fen) => {
      const cell = yuanCell(fen);
      const text = typeof cell === 'string' ? cell : cell.toFixed(2);
      const [, sign, yuan = '', cents = ''] = /^(-?)(\d+)\.(\d\d)$/.exec(text) ?? [];
      expect(BigInt(`${yuan}${cents}`) * (sign === '-' ? -1n : 1n)).toBe(fen);
    }),
  );
});
