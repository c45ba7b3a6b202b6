import { InputError, readCsv } from './input.ts';

export interface GivenMark {
  solution: string;
  judge: string;
  score: number;
  /** '' when the file has no such column */
  group: string;
}

/**
 * Reads the marks of judges from a CSV file with the columns solution, judge and score, and perhaps group.
 * @throws InputError naming the line: an empty name, a score that is no number, a second mark of a judge for a solution
 */
export async function readMarks(file: string): Promise<GivenMark[]> {
  const marks: GivenMark[] = [];
  const given = new Map<string, number>();
  await readCsv(file, { required: ['solution', 'judge', 'score'], optional: ['group'] }, (row, line) => {
    const [solution = '', judge = '', text = '', group = ''] = row;
    if (solution === '' || judge === '') throw new InputError('solution and judge must not be empty');
    const score = Number(text);
    if (text === '' || !Number.isFinite(score)) throw new InputError(`score "${text}" is not a number`);
    const pair = `${solution}\u0000${judge}`;
    const before = given.get(pair);
    if (before !== undefined)
      throw new InputError(`judge "${judge}" has already marked solution "${solution}" on line ${before}`);
    given.set(pair, line);
    marks.push({ solution, judge, score, group });
  });
  return marks;
}
