import { InputError, readCsv } from './input.ts';

/** A decimal number; not 0x50 or 0b11, which nobody means. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

export interface GivenMark {
  solution: string;
  judge: string;
  score: number;
  /** '' when the file has no such column */
  group: string;
  /** undefined when the file has no such column */
  criterion: string | undefined;
}

/**
 * Reads the marks of judges from a CSV file with the columns solution, judge and score, and perhaps group and criterion.
 * @throws InputError naming the line: an empty name, a score that is no number, a second mark of a judge for a solution (and criterion), an
 * empty criterion beside others that are named
 */
export async function readMarks(file: string): Promise<GivenMark[]> {
  const marks: GivenMark[] = [];
  const given = new Map<string, number>();
  const optional = ['group', 'criterion'];
  await readCsv(file, { required: ['solution', 'judge', 'score'], optional }, (row, line) => {
    const [solution = '', judge = '', text = '', group = '', criterion = ''] = row;
    if (solution === '' || judge === '') throw new InputError('solution and judge must not be empty');
    const score = DECIMAL.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(score)) throw new InputError(`score "${text}" is not a number`);
    if (marks.length > 0 && ((marks[0]?.criterion ?? '') !== '') !== (criterion !== ''))
      throw new InputError('criterion must be named in every row or in none');
    const pair = `${solution}\u0000${judge}\u0000${criterion}`;
    const before = given.get(pair);
    if (before !== undefined)
      throw new InputError(
        `judge "${judge}" has already marked solution "${solution}"${criterion && ` for "${criterion}"`} on line ${before}`,
      );
    given.set(pair, line);
    marks.push({ solution, judge, score, group, criterion: criterion === '' ? undefined : criterion });
  });
  return marks;
}
