import type { AssignmentProblem, Pair, Plan } from './problem.ts';

/**
 * The picked pairs and the fixed ones as a plan, in order, with its figures.
 * @param bound no total is above it
 */
export function planOf(
  problem: AssignmentProblem,
  picked: readonly Pair[],
  bound: number,
  uneven: boolean,
  method: Plan['method'],
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
  const short = Math.max(0, bound - totalAffinity);
  const size = Math.max(Math.abs(bound), Math.abs(totalAffinity));
  // Sums of up to millions of affinities are rounded: what is below that is no gap.
  const gap = short <= size * 1e-12 ? 0 : short / size;
  return {
    pairs,
    totalAffinity,
    worstAffinity: served.reduce((least, sum) => Math.min(least, sum), Infinity),
    loadRange: [loads.reduce((a, b) => Math.min(a, b), Infinity), loads.reduce((a, b) => Math.max(a, b), 0)],
    uneven,
    gap,
    method,
  };
}
