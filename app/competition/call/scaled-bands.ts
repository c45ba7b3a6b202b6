import type { Criterion } from './content.ts';

/**
 * The bands of a criterion whose points change, at the same shares of the points: 18+ of 20 is 36+ of 40. Starts are whole points, each below the
 * one above it as long as there is room; the last stays where it is when it is 0.
 * @param criterion as it was before its points changed
 * @param points the new ones; where either is none yet (a field being typed in), bands stay
 */
export function scaledBands(
  { points: was, anchors }: Pick<Criterion, 'points' | 'anchors'>,
  points: number,
): Criterion['anchors'] {
  if (!(was > 0) || !(points > 0)) return anchors;
  let above = points + 1;
  return anchors.map((anchor) => {
    const from = Math.max(0, Math.min(Math.round((anchor.from * points) / was), above - 1));
    above = from;
    return { ...anchor, from };
  });
}
