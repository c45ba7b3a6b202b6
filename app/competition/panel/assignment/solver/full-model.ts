import { room } from './loads.ts';
import { type AssignmentProblem, countFixed, type Pair, type Relaxation } from './problem.ts';
import { Programme } from './programme.ts';

export type Relaxable = Relaxation['kind'];

/** The programme of an assignment, and which of its columns mean what. */
export interface FullModel {
  programme: Programme;
  /** column i is whether `pairs[i]` is assigned */
  pairs: Pair[];
  /** the columns of each judge, and of each solution */
  ofJudge: number[][];
  ofSolution: number[][];
  /** affinities of the fixed pairs, by solution */
  fixedAffinity: Float64Array;
  /** what each column that gives something up stands for; empty unless asked for */
  slacks: { column: number; means: (by: number) => Relaxation }[];
}

/**
 * k judges for each solution, capacities, at most one judge of a unit on a solution, and the minimum of seniors; what is
 * fixed counts. Loads are left to the caller.
 * @param relaxed constraints that may be broken, each at a cost
 * @param kept 1 for the pairs to choose from; null: all
 */
export function fullModel(
  problem: AssignmentProblem,
  relaxed: ReadonlySet<Relaxable> = new Set(),
  kept: Uint8Array | null = null,
): FullModel {
  const { judges, solutions, barred, perSolution, senior, unitOf } = problem;
  const programme = new Programme();
  const pairs: Pair[] = [];
  const ofJudge: number[][] = Array.from({ length: judges }, () => []);
  const ofSolution: number[][] = Array.from({ length: solutions }, () => []);
  const fixedOf: number[][] = Array.from({ length: solutions }, () => []);
  const fixedAffinity = new Float64Array(solutions);
  const slacks: FullModel['slacks'] = [];
  const slack = (most: number, means: (by: number) => Relaxation) => {
    const column = programme.column(0, most, false);
    slacks.push({ column, means });
    return column;
  };
  for (const { solution, judge } of problem.fixed ?? []) {
    fixedOf[solution]?.push(judge);
    fixedAffinity[solution] =
      (fixedAffinity[solution] as number) + (problem.affinity[solution * judges + judge] as number);
  }
  const free = room(problem);
  const need = countFixed(problem).ofSolution.map((fixed) => Math.max(0, perSolution - fixed));

  for (let s = 0; s < solutions; s++) {
    const fixed = new Set(fixedOf[s]);
    for (let j = 0; j < judges; j++) {
      if (barred[s * judges + j] || fixed.has(j) || need[s] === 0) continue;
      if (kept && kept[s * judges + j] !== 1) continue;
      if (free[j] === 0 && !relaxed.has('capacity')) continue;
      const column = programme.column(0, 1, true);
      pairs.push({ solution: s, judge: j });
      ofJudge[j]?.push(column);
      ofSolution[s]?.push(column);
    }
  }
  for (let s = 0; s < solutions; s++) {
    const columns = ofSolution[s] as number[];
    const judgeOf = (column: number) => (pairs[column] as Pair).judge;
    programme.row(need[s] as number, need[s] as number, columns);
    if (unitOf) {
      for (const [unit, { free: open, taken }] of byUnit(
        unitOf,
        columns.map(judgeOf),
        columns,
        fixedOf[s] as number[],
      )) {
        if (open.length + taken < 2) continue;
        if (relaxed.has('units')) {
          const extra = slack(open.length, (by) => ({ kind: 'units', solution: s, unit, by }));
          programme.row(-Infinity, 1 - taken, [...open, extra], [...open.map(() => 1), -1]);
        } else programme.row(-Infinity, Math.max(0, 1 - taken), open);
      }
    }
    const wanted =
      (problem.seniorsPerSolution ?? 0) - (fixedOf[s] as number[]).filter((j) => senior?.[j]).length;
    if (wanted > 0) {
      const seniors = columns.filter((column) => senior?.[judgeOf(column)]);
      const short = relaxed.has('seniors')
        ? [slack(wanted, (by) => ({ kind: 'seniors', solution: s, by }))]
        : [];
      programme.row(wanted, Infinity, [...seniors, ...short]);
    }
  }
  for (let j = 0; j < judges; j++) {
    const columns = ofJudge[j] as number[];
    if (columns.length <= (free[j] as number)) continue;
    if (relaxed.has('capacity')) {
      const more = slack(solutions, (by) => ({ kind: 'capacity', judge: j, by }));
      programme.row(-Infinity, free[j] as number, [...columns, more], [...columns.map(() => 1), -1]);
    } else programme.row(-Infinity, free[j] as number, columns);
  }
  return { programme, pairs, ofJudge, ofSolution, fixedAffinity, slacks };
}

/** Of each unit: the columns that are open on a solution, and how many of its judges are fixed there. */
function byUnit(
  unitOf: Int32Array,
  judgeAt: readonly number[],
  columns: readonly number[],
  fixed: readonly number[],
): Map<number, { free: number[]; taken: number }> {
  const units = new Map<number, { free: number[]; taken: number }>();
  const entry = (judge: number) => {
    const unit = unitOf[judge] as number;
    if (unit < 0) return null;
    const known = units.get(unit) ?? { free: [], taken: 0 };
    units.set(unit, known);
    return known;
  };
  judgeAt.forEach((judge, i) => {
    entry(judge)?.free.push(columns[i] as number);
  });
  for (const judge of fixed) {
    const known = entry(judge);
    if (known) known.taken++;
  }
  return units;
}
