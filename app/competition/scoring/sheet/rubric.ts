import type { Bilingual, Criterion, Rubric } from '#app/competition/call/content.ts';
import type { RoundConfiguration } from '#app/competition/panel/round/round-rules.ts';

/** The name of a track as the round froze it; the key where it does not know it. */
export function inRoundTracks(rules: Pick<RoundConfiguration, 'tracks'>, trackKey: string): Bilingual {
  return rules.tracks.find((t) => t.key === trackKey)?.name ?? { zh: trackKey, en: '' };
}

/** Marks by criterion, in hundredths of a point (centipoints), so that no binary fraction is ever added up. */
export type Marks = Readonly<Record<string, number>>;
export type MarkProblem = 'missing' | 'range' | 'step';

/** @returns the highest mark of a criterion, in centipoints */
export const highest = (criterion: Criterion): number => criterion.points * 100;

/** Why a mark cannot stand, or null when it can. */
export function markProblem(
  rubric: Rubric,
  criterion: Criterion,
  mark: number | undefined,
): MarkProblem | null {
  if (mark === undefined) return 'missing';
  if (!inRange(criterion, mark)) return 'range';
  return mark % rubric.stepCentipoints === 0 ? null : 'step';
}

/** Whether a mark lies within its criterion. */
const inRange = (criterion: Criterion, mark: number): boolean =>
  Number.isInteger(mark) && mark >= 0 && mark <= highest(criterion);

/** The sum over the rubric's criteria; one without a mark, or with one out of its range, counts nothing. */
export function totalOf(rubric: Rubric, marks: Marks): number {
  return rubric.criteria.reduce((sum, c) => {
    const mark = marks[c.key];
    return mark !== undefined && inRange(c, mark) ? sum + mark : sum;
  }, 0);
}

/** Whether so low or so high a mark has to be explained. */
export function needsComment(rubric: Rubric, criterion: Criterion, mark: number | undefined): boolean {
  if (mark === undefined) return false;
  const share = mark * 100;
  const whole = highest(criterion);
  return share <= rubric.commentBelowPercent * whole || share >= rubric.commentAbovePercent * whole;
}

/** The band that a mark falls in: the highest whose `from` it reaches. */
export function anchorOf(
  criterion: Criterion,
  mark: number | undefined,
): Criterion['anchors'][number] | null {
  if (mark === undefined) return null;
  const reached = criterion.anchors.filter((a) => mark >= a.from * 100);
  return reached.reduce<Criterion['anchors'][number] | null>(
    (best, a) => (best && best.from >= a.from ? best : a),
    null,
  );
}

/** Centipoints as a judge writes them: 2250 is `22.5`. */
export function markText(centipoints: number): string {
  const [whole, part] = [Math.trunc(centipoints / 100), centipoints % 100];
  return part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, '0').replace(/0$/, '')}`;
}

/** Centipoints with two places, as results are shown: 8767 is `87.67`. */
export function pointsText(centipoints: number): string {
  return `${Math.trunc(centipoints / 100)}.${String(centipoints % 100).padStart(2, '0')}`;
}
