import type { Analysis } from './analysis.ts';

/** At most so many solutions are shown in a picture. */
const SHOWN = 12;

/**
 * The solutions whose place among the winners is in question: by some method, without some judge or with another weight they win, and otherwise
 * they do not; and the nearest to the line by the written rule. In the order of their places.
 */
export function nearLine<Place extends { submissionId: string; eligible: boolean; at?: number }>(
  places: readonly Place[],
  quota: number,
  { winners, tied, methods, variations }: Pick<Analysis, 'winners' | 'tied' | 'methods' | 'variations'>,
): Place[] {
  const sets = [
    winners,
    ...methods.filter((m) => m.ranking).map((m) => m.winners),
    ...variations.map((v) => v.winners),
  ];
  const wins = new Map<string, number>();
  for (const id of sets.flat()) wins.set(id, (wins.get(id) ?? 0) + 1);
  const level = new Set([tied, ...methods.map((m) => m.tied), ...variations.map((v) => v.tied)].flat());
  const contested = (id: string) => {
    const times = wins.get(id) ?? 0;
    return level.has(id) || (times > 0 && times < sets.length);
  };
  const last = (places.at(-1)?.at ?? places.length - 1) + 1;
  const distance = (at: number) => Math.abs(at + 0.5 - Math.min(quota, last));
  return places
    .map((place, index) => ({ place, at: place.at ?? index, first: contested(place.submissionId) ? 0 : 1 }))
    .toSorted((a, b) => a.first - b.first || distance(a.at) - distance(b.at))
    .slice(0, SHOWN)
    .toSorted((a, b) => a.at - b.at)
    .map(({ place }) => place);
}
