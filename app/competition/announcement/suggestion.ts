import type { RankedSolution } from './selection.ts';

export type Suggested = 'winner' | 'reserve' | 'notSelected' | 'tie';

/**
 * What the ranking of one track says by itself: the best eligible solutions within the quota win, the next ones are
 * reserves. A tie that the quota would cut through says nothing: people choose, with a reason.
 * @returns what is suggested for each submission's id
 */
export function suggestOutcomes(
  ranked: readonly RankedSolution[],
  quota: number,
  reserves: number,
): Map<string, Suggested> {
  const eligible = ranked.filter((r) => r.eligible);
  const better = (place: number) => eligible.filter((r) => r.place < place).length;
  const upTo = (place: number) => eligible.filter((r) => r.place <= place).length;
  const outcomeOf = ({ eligible: passes, place }: RankedSolution): Suggested => {
    if (!passes) return 'notSelected';
    if (upTo(place) <= quota) return 'winner';
    if (better(place) < quota) return 'tie';
    return upTo(place) <= quota + reserves ? 'reserve' : 'notSelected';
  };
  return new Map(ranked.map((r) => [r.submissionId, outcomeOf(r)]));
}

/** Whether an outcome departs from what the ranking suggests, so that it needs a reason. */
export function departs(suggested: Suggested, chosen: Exclude<Suggested, 'tie'>): boolean {
  return (chosen === 'winner') !== (suggested === 'winner');
}
