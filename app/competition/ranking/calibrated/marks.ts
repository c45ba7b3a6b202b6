export interface Mark {
  solution: string;
  judge: string;
  score: number;
  /** what of the solution is marked, where each is marked by itself on one scale */
  criterion?: string | undefined;
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
  /** without members where marks are of a solution as a whole */
  criteria: Side;
  /** of each mark, its solution, its judge and its criterion (0 where there are none), by solution */
  solutionOf: Int32Array;
  judgeOf: Int32Array;
  criterionOf: Int32Array;
  /** the mean of all marks, which the sums are about */
  mean: number;
  /** the sum of the squares about the mean */
  squares: number;
}

function numbered(names: Iterable<string>): { names: string[]; at: Map<string, number> } {
  const sorted = [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { names: sorted, at: new Map(sorted.map((name, index) => [name, index])) };
}

/** What each member has of the marks. */
function sideOf(names: string[], of: Int32Array, about: Float64Array): Side {
  const side: Side = {
    names,
    count: new Float64Array(names.length),
    sum: new Float64Array(names.length),
    squares: new Float64Array(names.length),
  };
  if (names.length === 0) return side;
  for (let k = 0; k < of.length; k++) {
    const [at, value] = [of[k] as number, about[k] as number];
    side.count[at] = (side.count[at] as number) + 1;
    side.sum[at] = (side.sum[at] as number) + value;
    side.squares[at] = (side.squares[at] as number) + value * value;
  }
  return side;
}

/** @throws RangeError when there is nothing to tell solutions from judges by: under three marks, or one of either only */
export function tabulate(marks: readonly Mark[]): Table {
  const bySolution = numbered(marks.map((m) => m.solution));
  const byJudge = numbered(marks.map((m) => m.judge));
  const named = marks.some((m) => m.criterion !== undefined);
  const byCriterion = numbered(named ? marks.map((m) => m.criterion ?? '') : []);
  if (marks.length < 3 || bySolution.names.length < 2 || byJudge.names.length < 2)
    throw new RangeError('calibrating needs at least two solutions, two judges and three marks');
  const rows = marks
    .map((m) => ({
      s: bySolution.at.get(m.solution) as number,
      j: byJudge.at.get(m.judge) as number,
      c: byCriterion.at.get(m.criterion ?? '') ?? 0,
      y: m.score,
    }))
    .sort((a, b) => a.s - b.s || a.j - b.j || a.c - b.c);
  const mean = rows.reduce((sum, r) => sum + r.y, 0) / rows.length;
  const about = Float64Array.from(rows, (r) => r.y - mean);
  const [solutionOf, judgeOf, criterionOf] = [
    Int32Array.from(rows, (r) => r.s),
    Int32Array.from(rows, (r) => r.j),
    Int32Array.from(rows, (r) => r.c),
  ];
  return {
    solutions: sideOf(bySolution.names, solutionOf, about),
    judges: sideOf(byJudge.names, judgeOf, about),
    criteria: sideOf(byCriterion.names, criterionOf, about),
    solutionOf,
    judgeOf,
    criterionOf,
    mean,
    squares: about.reduce((sum, value) => sum + value * value, 0),
  };
}
