export interface Mark {
  solution: string;
  judge: string;
  score: number;
}

/** One side of the marks, its members numbered in the order of their names, with what each has. */
export interface Side {
  names: string[];
  /** how many marks each has, their sum about the mean of all, and the sum of the squares about it */
  count: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
}

/** Marks as numbers: the order of the input leaves no trace. */
export interface Table {
  solutions: Side;
  judges: Side;
  /** of each mark, its solution and its judge, by solution */
  solutionOf: Int32Array;
  judgeOf: Int32Array;
  /** the mean of all marks, which the sums are about */
  mean: number;
  /** the sum of the squares about the mean */
  squares: number;
}

function numbered(names: Iterable<string>): { names: string[]; at: Map<string, number> } {
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { names: sorted, at: new Map(sorted.map((name, index) => [name, index])) };
}

/** @throws RangeError when there is nothing to tell solutions from judges by: under three marks, or one of either only */
export function tabulate(marks: readonly Mark[]): Table {
  const bySolution = numbered(marks.map((m) => m.solution));
  const byJudge = numbered(marks.map((m) => m.judge));
  if (marks.length < 3 || bySolution.names.length < 2 || byJudge.names.length < 2)
    throw new RangeError('calibrating needs at least two solutions, two judges and three marks');
  const rows = marks
    .map((m) => ({
      s: bySolution.at.get(m.solution) as number,
      j: byJudge.at.get(m.judge) as number,
      y: m.score,
    }))
    .sort((a, b) => a.s - b.s || a.j - b.j);
  const mean = rows.reduce((sum, r) => sum + r.y, 0) / rows.length;
  const side = (names: string[]): Side => ({
    names,
    count: new Float64Array(names.length),
    sum: new Float64Array(names.length),
    squares: new Float64Array(names.length),
  });
  const [solutions, judges] = [side(bySolution.names), side(byJudge.names)];
  let squares = 0;
  for (const { s, j, y } of rows) {
    const about = y - mean;
    squares += about * about;
    for (const [of, at] of [
      [solutions, s],
      [judges, j],
    ] as const) {
      of.count[at] = (of.count[at] as number) + 1;
      of.sum[at] = (of.sum[at] as number) + about;
      of.squares[at] = (of.squares[at] as number) + about * about;
    }
  }
  return {
    solutions,
    judges,
    solutionOf: Int32Array.from(rows, (r) => r.s),
    judgeOf: Int32Array.from(rows, (r) => r.j),
    mean,
    squares,
  };
}
