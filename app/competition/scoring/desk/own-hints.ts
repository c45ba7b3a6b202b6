import type { Bilingual, Rubric } from '#app/competition/call/content.ts';
import { anchorOf, highest, type Marks } from '../sheet/rubric.ts';

/** Something for the judge to look at again; never a reason not to lock. */
export type OwnHint =
  | { kind: 'unusual'; key: string; mean: number; lowest: number; highest: number; count: number }
  | { kind: 'belowBand'; key: string; short: number; band: Bilingual }
  | { kind: 'vetoedHigh'; key: null };

/** From so many own marks on, one can speak of what is usual. */
const ENOUGH = 4;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What looks odd in a sheet beside the judge's other sheets and the rubric's bands. Computed from the judge's own marks alone, so that it
 * says nothing of what others think.
 * @param others the judge's own marks of the other solutions, by criterion, in centipoints
 */
export function ownHints(
  rubric: Rubric,
  marks: Marks,
  vetoes: number,
  others: Readonly<Record<string, readonly number[]>>,
): OwnHint[] {
  const hints = rubric.criteria.flatMap((criterion): OwnHint[] => {
    const { key } = criterion;
    const mark = marks[key];
    if (mark === undefined || mark > highest(criterion)) return [];
    const own = others[key] ?? [];
    const found: OwnHint[] = [];
    if (own.length >= ENOUGH) {
      const middle = mean(own);
      const spread = Math.sqrt(mean(own.map((value) => (value - middle) ** 2)));
      // Two and a half standard deviations, and where they are all alike a sixth of the scale.
      if (Math.abs(mark - middle) > Math.max(2.5 * spread, highest(criterion) / 6))
        found.push({
          kind: 'unusual',
          key,
          mean: Math.round(middle),
          lowest: Math.min(...own),
          highest: Math.max(...own),
          count: own.length,
        });
    }
    const above = criterion.anchors
      .filter((anchor) => anchor.from * 100 > mark)
      .toSorted((a, b) => a.from - b.from)[0];
    const short = above ? above.from * 100 - mark : 0;
    if (above && short <= rubric.stepCentipoints)
      found.push({ kind: 'belowBand', key, short, band: above.label });
    return found;
  });
  const marked = rubric.criteria.filter((c) => marks[c.key] !== undefined);
  const top = marked.length === rubric.criteria.length && marked.every((c) => isTop(c, marks[c.key]));
  return vetoes > 0 && top ? [...hints, { kind: 'vetoedHigh', key: null }] : hints;
}

function isTop(criterion: Rubric['criteria'][number], mark: number | undefined): boolean {
  return anchorOf(criterion, mark)?.from === Math.max(...criterion.anchors.map((a) => a.from));
}
