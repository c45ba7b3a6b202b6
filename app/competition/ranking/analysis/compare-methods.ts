import type { Mark } from '../calibrated/marks.ts';
import { type MethodRanking, type RankingMethod, rankBy, rankingMethods } from '../calibrated/methods.ts';
import { cutOf } from './material.ts';

export interface MethodResult {
  method: RankingMethod;
  /** null where the marks teach nothing to this method */
  ranking: MethodRanking | null;
  winners: string[];
  /** who shares the place at the line */
  tied: string[];
}

/** The same marks ranked by every method, so that a reader sees which winners depend on the choice. */
export function compareMethods(marks: readonly Mark[], quota: number): MethodResult[] {
  const solutions = new Set(marks.map((mark) => mark.solution)).size;
  const winners = Math.min(quota, solutions);
  return rankingMethods.map((method) => {
    const ranking = winners > 0 ? tryRanking(method, marks, winners) : null;
    const places = (ranking?.solutions ?? []).map(({ solution, rank }) => ({
      ...{ submissionId: solution, place: rank, eligible: true },
    }));
    return { method, ranking, ...cutOf(places, winners) };
  });
}

function tryRanking(method: RankingMethod, marks: readonly Mark[], winners: number): MethodRanking | null {
  try {
    return rankBy(
      method,
      marks.map((mark) => ({ ...mark, group: '' })),
      { winners },
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
