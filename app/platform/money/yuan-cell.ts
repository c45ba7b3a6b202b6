/** A spreadsheet keeps fifteen digits of a number; what has more is written as text, so that no fen is ever rounded away. */
const EXACT = 1_000_000_000_000_000n;

/** An amount in fen as the cell of a workbook, in yuan: a number to add up with where that is exact, else text to the last fen. */
export function yuanCell(fen: bigint): number | string {
  const size = fen < 0n ? -fen : fen;
  if (size < EXACT) return Number(fen) / 100;
  return `${fen < 0n ? '-' : ''}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}`;
}
