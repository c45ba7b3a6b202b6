import { fullModel, type Relaxable } from './full-model.ts';
import type { AssignmentProblem, Relaxation } from './problem.ts';

/**
 * Why constraints cannot be met together: for each that is there, the least of it that must be given up when the others
 * stand; where no single one frees it, the least of all of them together.
 */
export async function whatWouldFree(problem: AssignmentProblem, seconds: number): Promise<Relaxation[][]> {
  const kinds: Relaxable[] = [];
  if (problem.capacity) kinds.push('capacity');
  if (problem.unitOf) kinds.push('units');
  if ((problem.seniorsPerSolution ?? 0) > 0) kinds.push('seniors');
  const ways: Relaxation[][] = [];
  for (const kind of kinds) {
    const way = await leastGivenUp(problem, new Set([kind]), seconds);
    if (way) ways.push(way);
  }
  if (ways.length === 0) {
    const way = await leastGivenUp(problem, new Set(kinds), seconds);
    if (way) ways.push(way);
  }
  return ways;
}

async function leastGivenUp(
  problem: AssignmentProblem,
  relaxed: ReadonlySet<Relaxable>,
  seconds: number,
): Promise<Relaxation[] | null> {
  const { programme, slacks } = fullModel(problem, relaxed);
  for (const { column } of slacks) programme.worth(column, 1);
  const found = await programme.solve('minimise', { seconds });
  if (typeof found === 'string') return null;
  return slacks.flatMap(({ column, means }) => {
    const by = Math.round(found.columns[column] as number);
    return by > 0 ? [means(by)] : [];
  });
}
