import type { AssignmentProblem } from './problem.ts';
import { top } from './top.ts';

/** Up to so many pairs HiGHS is given them all. */
const ALL = 15_000;

/**
 * For a problem too large to be given to HiGHS whole: the pairs that are worth it at the prices of the flow, several times as
 * many judges for each solution as it needs, of seniors too. 1 marks a pair to keep; null: all of them.
 */
export function candidates(problem: AssignmentProblem, prices: Float64Array): Uint8Array | null {
  const { judges, solutions, affinity, barred, perSolution, senior, seniorsPerSolution = 0 } = problem;
  if (judges * solutions <= ALL) return null;
  const kept = new Uint8Array(judges * solutions);
  const load = new Int32Array(judges);
  const juniors = barred.map((is, i) => (is || !senior?.[i % judges] ? 1 : 0));
  const keep = (state: Uint8Array, count: number) => {
    const best = new Int32Array(count);
    for (let s = 0; s < solutions; s++) {
      top(affinity, prices, state, s * judges, judges, count, best.fill(-1), 0, load);
      for (const j of best) if (j >= 0) kept[s * judges + j] = 1;
    }
  };
  keep(barred, 3 * perSolution + 10);
  if (seniorsPerSolution > 0) keep(juniors, 3 * seniorsPerSolution + 5);
  return kept;
}
