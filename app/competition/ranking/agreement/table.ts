/** One judge's mark of one solution; any scale, as long as it is the same for all. */
export interface Mark {
  solution: string;
  judge: string;
  score: number;
}

/** Marks by solution (rows) and by judge (columns), each in the order of its name. */
export interface MarkTable {
  solutions: string[];
  judges: string[];
  /** the marks that were given to each solution, in no order that matters */
  given: number[][];
  /** solutions × judges when every judge marked every solution, otherwise null */
  complete: number[][] | null;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** @throws RangeError when a judge marked a solution twice */
export function tabulate(given: readonly Mark[]): MarkTable {
  // in one order, so that sums have the same last digit whatever the order of the rows
  const marks = given.toSorted((a, b) => byText(a.solution, b.solution) || byText(a.judge, b.judge));
  const judges = [...new Set(marks.map((m) => m.judge))].sort(byText);
  const rows = new Map<string, Map<string, number>>();
  for (const { solution, judge, score } of marks) {
    const row = rows.get(solution) ?? new Map<string, number>();
    if (row.has(judge)) throw new RangeError(`${judge} marked ${solution} twice`);
    rows.set(solution, row.set(judge, score));
  }
  const isComplete = [...rows.values()].every((row) => row.size === judges.length);
  return {
    solutions: [...rows.keys()],
    judges,
    given: [...rows.values()].map((row) => [...row.values()]),
    complete: isComplete
      ? [...rows.values()].map((row) => judges.map((judge) => row.get(judge) as number))
      : null,
  };
}

export const total = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);

export const average = (values: readonly number[]): number => total(values) / values.length;

/** Sum of squared deviations from the mean. */
export function squares(values: readonly number[]): number {
  const middle = average(values);
  return values.reduce((sum, v) => sum + (v - middle) ** 2, 0);
}

/** Ranks from 1 up; equal values share the mean of the ranks they take, as 1, 2.5, 2.5, 4. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (const { at } of order.slice(from, to)) ranks[at] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
