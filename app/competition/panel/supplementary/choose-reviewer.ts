import { sameUnit, type Unit } from '../conflict/conflict.ts';

export interface PossibleReviewer extends Unit {
  expertId: string;
  /** how well the expert fits the solution, as in panel/affinity.ts */
  affinity: number;
}

/**
 * Who reviews a solution once more: the next reserve in the order of the draw, and where none is left, whoever of the pool fits it best (of equals
 * the first by id). Never one of the unit of a judge who already has the solution.
 * @param possible experts who may judge it: joined, of the field, without a conflict, not of the panel
 * @param reserves ids in the order drawn
 * @param judges the units of those who already judge the solution
 * @returns null when nobody is left
 */
export function chooseReviewer(
  possible: readonly PossibleReviewer[],
  reserves: readonly string[],
  judges: readonly Unit[],
): { expertId: string; from: 'reserve' | 'pool' } | null {
  const fit = possible.filter((p) => !judges.some((judge) => sameUnit(p, judge)));
  const reserve = reserves.find((id) => fit.some((p) => p.expertId === id));
  if (reserve !== undefined) return { expertId: reserve, from: 'reserve' };
  const [best] = fit.toSorted((a, b) => b.affinity - a.affinity || (a.expertId < b.expertId ? -1 : 1));
  return best ? { expertId: best.expertId, from: 'pool' } : null;
}
