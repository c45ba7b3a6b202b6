import type { RankingPlace } from '../rule/output.ts';

/** 入围: who of a track goes on by the written rule. */
export interface ShortlistPlan {
  /** the best eligible solutions that fit into the size, from the best down */
  sure: string[];
  /** those that share the place at the line, so that all of them would be too many; empty when the line cuts cleanly */
  tied: string[];
}
export const tieDecisions = ['all', 'none'] as const;
export type TieDecision = (typeof tieDecisions)[number];

/**
 * Takes the shortlist of one track from its ranking. A tie that the size would cut through is decided by people for all of
 * the tied or for none, never for some.
 * @param size how many go on
 */
export function planShortlist(
  places: readonly Pick<RankingPlace, 'submissionId' | 'place' | 'eligible'>[],
  size: number,
): ShortlistPlan {
  const eligible = places.filter((p) => p.eligible).toSorted((a, b) => a.place - b.place);
  const upTo = (place: number) => eligible.filter((p) => p.place <= place).length;
  const better = (place: number) => eligible.filter((p) => p.place < place).length;
  return {
    sure: eligible.filter((p) => upTo(p.place) <= size).map((p) => p.submissionId),
    tied: eligible.filter((p) => better(p.place) < size && upTo(p.place) > size).map((p) => p.submissionId),
  };
}

/** The shortlist with the tie at its line decided. */
export function decidedShortlist({ sure, tied }: ShortlistPlan, decision: TieDecision | null): string[] {
  return decision === 'all' ? [...sure, ...tied] : sure;
}
