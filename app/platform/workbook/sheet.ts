import { toShanghaiTime } from '#app/platform/calendar/shanghai.ts';
import { yuanCell } from '#app/platform/money/yuan-cell.ts';

/** An amount: fen as a whole number, shown in yuan. */
export interface Money {
  fen: bigint;
}
/** A number with so many places. */
export interface Fixed {
  value: number;
  places: 2 | 4;
}
/** What a cell can hold: text as it was typed, a number, an amount, a moment (shown in Beijing time), or nothing. */
export type Cell = string | number | Money | Fixed | Date | null | undefined;

export interface Sheet {
  /** as people call it: see `sheetNames` */
  name: string;
  /** in characters, by column */
  widths?: readonly number[];
  /** rows above the others, bold; they stay in sight */
  heads?: readonly (readonly Cell[])[];
  rows: readonly (readonly Cell[])[];
  /** a last row, bold */
  sums?: readonly Cell[] | undefined;
  /** long texts are broken within their cells */
  wrapped?: boolean;
}

/** An amount in fen, from the database or from JSON, as a cell. */
export const money = (fen: bigint | string): Money => ({ fen: BigInt(fen) });

/** Points as they are kept, a hundredth each, as a cell with two places. */
export const points = (centipoints: number): Fixed => ({ value: centipoints / 100, places: 2 });

/** How a cell is written: as a number in a format, or as text. */
export type Written = { number: number; places: 0 | 2 | 4; grouped: boolean } | { text: string } | null;

/** More does not fit into a cell of Excel. */
const LONGEST = 32_767;

/** What is written for a cell. A text is always a text, whatever it begins with: it is never a formula, a number or a date. */
export function writtenCell(cell: Cell): Written {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'string')
    return { text: cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell };
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { number: cell, places: 0, grouped: false } : null;
  if (cell instanceof Date) return { text: toShanghaiTime(cell) };
  if ('places' in cell)
    return Number.isFinite(cell.value) ? { number: cell.value, places: cell.places, grouped: false } : null;
  const yuan = yuanCell(cell.fen);
  return typeof yuan === 'string' ? { text: yuan } : { number: yuan, places: 2, grouped: true };
}
