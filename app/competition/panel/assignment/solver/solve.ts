import { planOf } from './plan.ts';
import type { AssignmentProblem, Pair, Solved } from './problem.ts';
import { flow } from './solve-by-flow.ts';

/**
 * Gives each solution its judges. The flow answers by itself where neither fairness nor a broken rule of units or seniors is
 * in its way, since no total is above its own; HiGHS solves the rest. Conflicts, capacities and what is fixed always hold; what
 * cannot be met is never half done.
 * @param seconds for each step of HiGHS
 * @throws when HiGHS found nothing in that time
 */
export async function solve(
  problem: AssignmentProblem,
  { seconds = 60 }: { seconds?: number } = {},
): Promise<Solved> {
  const found = flow(problem);
  if (!found.ok) return found;
  if (!problem.fair && keepsRules(problem, found.picked))
    return { ok: true, plan: planOf(problem, found.picked, found.bound, found.uneven, 'flow') };
  // HiGHS is 5 MB of WebAssembly: read only when it is needed.
  const { solveByHighs } = await import('./solve-by-highs.ts');
  return solveByHighs(problem, found, seconds);
}

/** Whether no unit has two judges on a solution, and each has its seniors. */
function keepsRules(problem: AssignmentProblem, picked: readonly Pair[]): boolean {
  const { unitOf, senior, seniorsPerSolution = 0 } = problem;
  const seniors = new Int32Array(problem.solutions);
  const units = new Set<string>();
  for (const { solution, judge } of [...(problem.fixed ?? []), ...picked]) {
    if (senior?.[judge]) seniors[solution] = (seniors[solution] as number) + 1;
    const unit = unitOf?.[judge] ?? -1;
    if (unit < 0) continue;
    if (units.has(`${solution} ${unit}`)) return false;
    units.add(`${solution} ${unit}`);
  }
  return seniors.every((count) => count >= seniorsPerSolution);
}
