import type { Bilingual } from '#app/competition/call/content.ts';

/** Of so many solutions and more it is said in which third of its track one stood: with fewer, a third would tell about single others. */
const FEWEST_FOR_THIRDS = 6;

export interface CriterionStood {
  key: string;
  name: Bilingual;
  /** the most points */
  points: number;
  /** the mean of the judges' marks, in hundredths of a point */
  meanCentipoints: number;
  /** the third of its track by this criterion; null where the track is too small to say so */
  third: 'upper' | 'middle' | 'lower' | null;
}

type Marks = Readonly<Record<string, number>>;

const mean = (sheets: readonly Marks[], key: string): number | null => {
  const marks = sheets.flatMap((sheet) => sheet[key] ?? []);
  return marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
};

/**
 * What an entry's own people read of its marks: by criterion the mean of its judges, and the third of its track, from the marks of all. Nothing of
 * any other entry can be read from it, and nothing of a single judge.
 * @param track the locked sheets of every solution of the track, this one's included, by solution
 * @returns empty where fewer than two judges marked it: a mean of one is that judge's mark
 */
export function whereItStood(
  criteria: readonly { key: string; name: Bilingual; points: number }[],
  submissionId: string,
  track: ReadonlyMap<string, readonly Marks[]>,
): CriterionStood[] {
  const own = track.get(submissionId) ?? [];
  if (own.length < 2) return [];
  return criteria.flatMap(({ key, name, points }) => {
    const mine = mean(own, key);
    if (mine === null) return [];
    const all = [...track.values()].flatMap((sheets) => mean(sheets, key) ?? []);
    return [{ key, name, points, meanCentipoints: Math.round(mine), third: thirdOf(mine, all) }];
  });
}

/** Equal means stand in the same third: the better of those that they spread over. */
function thirdOf(mine: number, all: readonly number[]): CriterionStood['third'] {
  if (all.length < FEWEST_FOR_THIRDS) return null;
  const better = all.filter((one) => one > mine + 1e-9).length;
  if (better < all.length / 3) return 'upper';
  return better < (all.length * 2) / 3 ? 'middle' : 'lower';
}
