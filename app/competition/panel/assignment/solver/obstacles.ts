import { room } from './loads.ts';
import { type AssignmentProblem, countFixed, type Obstacle } from './problem.ts';

/** What can be told at sight: solutions with too few judges, units or seniors without conflict, and capacity in all. */
export function plainObstacles(problem: AssignmentProblem): Obstacle[] {
  const { judges, solutions, barred, perSolution, unitOf, senior, seniorsPerSolution = 0 } = problem;
  const obstacles: Obstacle[] = [];
  const fixed = new Set<number>();
  for (const { solution, judge } of problem.fixed ?? []) {
    fixed.add(solution * judges + judge);
    if (barred[solution * judges + judge]) obstacles.push({ code: 'pinnedBarred', solution, judge });
  }
  obstacles.push(...pinnedOfOneUnit(problem));
  const { ofSolution, ofJudge } = countFixed(problem);
  problem.capacity?.forEach((capacity, judge) => {
    const pinned = ofJudge[judge] as number;
    if (pinned > capacity) obstacles.push({ code: 'pinnedOverCapacity', judge, pinned, capacity });
  });
  let needed = 0;
  for (let s = 0; s < solutions; s++) {
    const pinned = ofSolution[s] as number;
    if (pinned > perSolution)
      obstacles.push({ code: 'pinnedTooMany', solution: s, pinned, needed: perSolution });
    needed += Math.max(0, perSolution - pinned);
    let able = 0;
    let seniors = 0;
    const units = new Set<number>();
    for (let j = 0; j < judges; j++) {
      if (barred[s * judges + j] && !fixed.has(s * judges + j)) continue;
      able++;
      if (senior?.[j]) seniors++;
      const unit = unitOf?.[j] ?? -1;
      units.add(unit < 0 ? -1 - j : unit);
    }
    if (able < perSolution)
      obstacles.push({ code: 'tooFewJudges', solution: s, judges: able, needed: perSolution });
    else if (unitOf && units.size < perSolution)
      obstacles.push({ code: 'tooFewUnits', solution: s, units: units.size, needed: perSolution });
    else if (seniors < seniorsPerSolution)
      obstacles.push({ code: 'tooFewSeniors', solution: s, seniors, needed: seniorsPerSolution });
  }
  const seats = room(problem).reduce((sum, free) => sum + free, 0);
  if (problem.capacity && seats < needed) obstacles.push({ code: 'capacity', seats, needed });
  return obstacles;
}

function pinnedOfOneUnit({ fixed = [], unitOf }: AssignmentProblem): Obstacle[] {
  const first = new Map<string, number>();
  return fixed.flatMap(({ solution, judge }): Obstacle[] => {
    const unit = unitOf?.[judge] ?? -1;
    if (unit < 0) return [];
    const other = first.get(`${solution} ${unit}`);
    if (other !== undefined) return [{ code: 'pinnedSameUnit', solution, judges: [other, judge] }];
    first.set(`${solution} ${unit}`, judge);
    return [];
  });
}
