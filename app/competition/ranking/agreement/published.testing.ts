import type { Mark } from './table.ts';

/** Marks of a table solutions × judges; null where a judge did not mark. */
export const marksOf = (table: (number | null)[][]): Mark[] =>
  table.flatMap((row, i) =>
    row.flatMap((score, j) => (score === null ? [] : [{ solution: `s${i}`, judge: `j${j}`, score }])),
  );

/** Six targets, four judges: Shrout & Fleiss (1979), table 2. */
export const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const turned = (columns: (number | null)[][]) =>
  (columns[0] ?? []).map((_, i) => columns.map((column) => column[i] ?? null));

/** Anxiety of 20 subjects by three raters, the example of R's packages irr and DescTools; with many ties. */
export const anxiety = turned([
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
]);

const x = null;
/** Four observers, twelve units, missing values: Krippendorff (2011), section C. */
export const krippendorff2011 = turned([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3],
  [x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x],
]);
