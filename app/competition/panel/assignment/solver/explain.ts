import type { AssignmentProblem, Obstacle, Relaxation } from './problem.ts';

/** In English, for the command line: which constraint binds and what would free it. */
export function explain(
  obstacle: Obstacle,
  problem: AssignmentProblem,
  judges: readonly string[],
  solutions: readonly string[],
): string {
  switch (obstacle.code) {
    case 'pinnedBarred':
      return `${solutions[obstacle.solution]}: its pinned judge ${judges[obstacle.judge]} has a conflict; unpin the pair or lift the conflict`;
    case 'pinnedSameUnit':
      return `${solutions[obstacle.solution]}: its pinned judges ${obstacle.judges.map((j) => judges[j]).join(' and ')} are of one unit; unpin one of them`;
    case 'pinnedTooMany':
      return `${solutions[obstacle.solution]}: ${obstacle.pinned} judges are pinned, ${obstacle.needed} are to score it; unpin ${obstacle.pinned - obstacle.needed}`;
    case 'pinnedOverCapacity':
      return `${judges[obstacle.judge]}: pinned to ${obstacle.pinned} solutions, the capacity is ${obstacle.capacity}; unpin ${obstacle.pinned - obstacle.capacity}`;
    case 'tooFewJudges':
      return `${solutions[obstacle.solution]}: ${obstacle.judges} judges without conflict, ${obstacle.needed} needed; add ${obstacle.needed - obstacle.judges} or lift conflicts`;
    case 'tooFewUnits':
      return `${solutions[obstacle.solution]}: judges without conflict come from ${obstacle.units} units, ${obstacle.needed} needed; add judges of ${obstacle.needed - obstacle.units} other units`;
    case 'tooFewSeniors':
      return `${solutions[obstacle.solution]}: ${obstacle.seniors} senior judges without conflict, ${obstacle.needed} needed; add ${obstacle.needed - obstacle.seniors} or lower the minimum`;
    case 'capacity': {
      const short = obstacle.needed - obstacle.seats;
      const each = Math.max(1, ...(problem.capacity ?? []));
      return `capacity: ${obstacle.seats} seats, ${obstacle.needed} needed, ${short} short; raise the capacity to ${Math.ceil(obstacle.needed / problem.judges)} or add ${Math.ceil(short / each)} judges`;
    }
    case 'group': {
      const short = obstacle.needed - obstacle.seats - obstacle.elsewhere;
      const who = obstacle.judges.map((j) => judges[j] as string);
      return (
        `${obstacle.solutions.length} solutions (${some(obstacle.solutions.map((s) => solutions[s] as string))}) need ${obstacle.needed} judges: ` +
        `${obstacle.elsewhere} places can be filled by others, for the rest only ${who.length} judges (${some(who)}) are left, with ${obstacle.seats} seats, ${short} short; ` +
        `raise the capacity of these judges by ${short} in all, lift conflicts of other judges with these solutions, or add judges without conflict`
      );
    }
    case 'together': {
      const ways = obstacle.ways.map((way) =>
        way.map((part) => partText(part, judges, solutions)).join('; '),
      );
      return ['the constraints cannot be met together; the least that would free it, one of:', ...ways].join(
        '\n  - ',
      );
    }
  }
}

function partText(part: Relaxation, judges: readonly string[], solutions: readonly string[]): string {
  switch (part.kind) {
    case 'capacity':
      return `raise the capacity of ${judges[part.judge]} by ${part.by}`;
    case 'units':
      return `allow ${part.by} more of one unit on ${solutions[part.solution]}`;
    case 'seniors':
      return `give up ${part.by} senior on ${solutions[part.solution]}, or add a senior judge for it`;
  }
}

function some(names: string[]): string {
  return names.length <= 12
    ? names.join(', ')
    : `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`;
}
