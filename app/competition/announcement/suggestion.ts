import type { RankedSolution } from './selection.ts';

type Outcome = 'winner' | 'reserve' | 'notSelected';
export type Suggested = Outcome | 'tie' | 'reserveTie';

/**
 * What the ranking of one track says by itself: the best eligible solutions within the quota win, the next ones are
 * reserves. A tie that the quota, or the number of reserves, would cut through says nothing: people choose, with a reason.
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
    if (upTo(place) <= quota + reserves) return 'reserve';
    return better(place) < quota + reserves ? 'reserveTie' : 'notSelected';
  };
  return new Map(ranked.map((r) => [r.submissionId, outcomeOf(r)]));
}

/** What a form begins with: those whom the ranking leaves to people are not chosen until somebody chooses them. */
export const atFirst = (suggested: Suggested): Outcome =>
  suggested === 'tie' || suggested === 'reserveTie' ? 'notSelected' : suggested;

/** Whether an outcome departs from what the ranking suggests, so that it needs a reason. */
export function departs(suggested: Suggested, chosen: Outcome): boolean {
  if (suggested === 'reserveTie') return chosen !== 'notSelected';
  return (chosen === 'winner') !== (suggested === 'winner');
}
