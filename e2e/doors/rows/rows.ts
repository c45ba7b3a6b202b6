import type { Row } from '../matrix.ts';
import { accountRows } from './accounts.ts';
import { fileRows } from './files.ts';
import { judgingRows } from './judging.ts';
import { moneyRows } from './money.ts';
import { organiseRows } from './organise.ts';
import { publicRows } from './public.ts';
import { unitRows } from './units.ts';

export const rows: readonly Row[] = [
  ...publicRows,
  ...accountRows,
  ...unitRows,
  ...fileRows,
  ...judgingRows,
  ...organiseRows,
  ...moneyRows,
];
