import type { AssignmentProblem, Pair, Plan } from './problem.ts';

/**
 * The picked pairs and the fixed ones as a plan, in order, with its figures.
 * @param bound no total is above it
 * @param worstBound no worst served solution has more; null when fairness was not asked for
 */
export function planOf(
  problem: AssignmentProblem,
  picked: readonly Pair[],
  bound: number,
  uneven: boolean,
  method: Plan['method'],
  worstBound: number | null = null,
): Plan {
  const pairs = [...(problem.fixed ?? []), ...picked].sort(
    (a, b) => a.solution - b.solution || a.judge - b.judge,
  );
  const loads = new Int32Array(problem.judges);
  const served = new Float64Array(problem.solutions);
  let totalAffinity = 0;
  for (const { solution, judge } of pairs) {
    const affinity = problem.affinity[solution * problem.judges + judge] as number;
    loads[judge] = (loads[judge] as number) + 1;
    served[solution] = (served[solution] as number) + affinity;
    totalAffinity += affinity;
  }
  const worstAffinity = served.reduce((least, sum) => Math.min(least, sum), Infinity);
  // Sums of up to millions of affinities are rounded, and HiGHS holds rows to a tolerance: what is below that is no gap.
  const rounding = method === 'flow' ? 1e-12 : 1e-7;
  return {
    pairs,
    totalAffinity,
    worstAffinity,
    loadRange: [loads.reduce((a, b) => Math.min(a, b), Infinity), loads.reduce((a, b) => Math.max(a, b), 0)],
    uneven,
    gap: gapOf(totalAffinity, bound, rounding),
    worstGap: worstBound === null ? null : gapOf(worstAffinity, worstBound, rounding),
    method,
  };
}

function gapOf(value: number, bound: number, rounding: number): number {
  const short = Math.max(0, bound - value);
  const size = Math.max(Math.abs(bound), Math.abs(value));
  return short <= size * rounding ? 0 : short / size;
}
