import type { Side, Table } from './marks.ts';

/** How the spread of solutions, judges and criteria compares with that of the residual: standard deviations over its own. */
export interface Ratios {
  solution: number;
  judge: number;
  criterion: number;
}

/** The entries of member m go from `start[m]` to `start[m + 1]`, in order: who, and how many marks they share. */
export interface Lists {
  start: Int32Array;
  list: Int32Array;
  times: Float64Array;
}

/**
 * Who shares marks with whom. The side with more members is eliminated (`out`), as its block of the equations is diagonal; the columns of the dense
 * block are the members of the other side, then the criteria, then the mean.
 */
export interface Equations {
  table: Table;
  solutionsOut: boolean;
  out: Side;
  members: number;
  size: number;
  /** of each column, how many marks it has and their sum about the table's mean */
  count: Float64Array;
  sum: Float64Array;
  denseOfOut: Lists;
  outOfDense: Lists;
  /** how many marks criterion c has of member m: at `c * members + m` */
  crossed: Float64Array;
}

/** The equations' pattern, which holds for any ratios. */
export function equationsOf(table: Table): Equations {
  const { solutions, judges, criteria, solutionOf, judgeOf, criterionOf, squares } = table;
  const solutionsOut = solutions.names.length >= judges.names.length;
  const [out, outOf] = solutionsOut ? [solutions, solutionOf] : [judges, judgeOf];
  const [dense, denseOf] = solutionsOut ? [judges, judgeOf] : [solutions, solutionOf];
  const members = dense.names.length;
  const size = members + criteria.names.length + 1;
  const marks = outOf.length;
  if (!Number.isFinite(squares)) throw new RangeError('a mark is no finite number');
  const crossed = new Float64Array(criteria.names.length * members);
  const columns = criteria.names.length > 0 ? 3 : 2;
  const [from, to] = [new Int32Array(marks * columns), new Int32Array(marks * columns)];
  for (let k = 0; k < marks; k++) {
    const [member, criterion] = [denseOf[k] as number, criterionOf[k] as number];
    from.fill(outOf[k] as number, k * columns, (k + 1) * columns);
    to[k * columns] = member;
    to[k * columns + 1] = size - 1;
    if (columns < 3) continue;
    to[k * columns + 2] = members + criterion;
    crossed[criterion * members + member] = (crossed[criterion * members + member] as number) + 1;
  }
  const outOfDense = shared(to, from, size, out.names.length);
  return {
    table,
    solutionsOut,
    out,
    members,
    size,
    count: Float64Array.from([...dense.count, ...criteria.count, marks]),
    sum: Float64Array.from([...dense.sum, ...criteria.sum, 0]),
    denseOfOut: turned(outOfDense, out.names.length),
    outOfDense,
    crossed,
  };
}

/** For each member of one side, the others in order, each once with how often. */
function shared(of: Int32Array, other: Int32Array, members: number, others: number): Lists {
  // by the other first: a second pass by the member then leaves each list in order
  const byOther = sortedBy(other, others);
  const byBoth = sortedBy(of, members, byOther);
  const start = new Int32Array(members + 1);
  const list: number[] = [];
  const times: number[] = [];
  let member = 0;
  for (const k of byBoth) {
    const [m, o] = [of[k] as number, other[k] as number];
    while (member < m) start[++member] = list.length;
    if (list.length > (start[m] as number) && list.at(-1) === o)
      times[times.length - 1] = (times.at(-1) as number) + 1;
    else {
      list.push(o);
      times.push(1);
    }
  }
  while (member < members) start[++member] = list.length;
  return { start, list: Int32Array.from(list), times: Float64Array.from(times) };
}

/** Places in the order of their keys, equal keys in the order given (counting sort). */
function sortedBy(keys: Int32Array, count: number, given?: Int32Array): Int32Array {
  const fill = new Int32Array(count + 1);
  for (const key of keys) fill[key + 1] = (fill[key + 1] as number) + 1;
  for (let m = 0; m < count; m++) fill[m + 1] = (fill[m + 1] as number) + (fill[m] as number);
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const k = given ? (given[i] as number) : i;
    const key = keys[k] as number;
    order[fill[key] as number] = k;
    fill[key] = (fill[key] as number) + 1;
  }
  return order;
}

/** The same sharing seen from the other side. */
function turned({ start, list, times }: Lists, others: number): Lists {
  const of = new Int32Array(list.length);
  for (let m = 0; m + 1 < start.length; m++) of.fill(m, start[m], start[m + 1]);
  const order = sortedBy(list, others);
  const starts = new Int32Array(others + 1);
  for (const o of list) starts[o + 1] = (starts[o + 1] as number) + 1;
  for (let o = 0; o < others; o++) starts[o + 1] = (starts[o + 1] as number) + (starts[o] as number);
  return {
    start: starts,
    list: order.map((k) => of[k] as number),
    times: Float64Array.from(order, (k) => times[k] as number),
  };
}

/** The ratio of the eliminated side, and of each column of the dense block: that of its member, 1 for the mean. */
export function scalesOf(
  { solutionsOut, members, size }: Equations,
  { solution, judge, criterion }: Ratios,
): { outRatio: number; scale: Float64Array } {
  const scale = new Float64Array(size).fill(criterion);
  scale.fill(solutionsOut ? judge : solution, 0, members);
  scale[size - 1] = 1;
  return { outRatio: solutionsOut ? solution : judge, scale };
}
