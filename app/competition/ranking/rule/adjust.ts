import type { RankingRule } from '#app/competition/call/content.ts';
import { calibrate } from '../calibrated/calibrated.ts';
import type { Fraction } from './aggregate.ts';
import type { AdjustedBy } from './output.ts';
import type { RankingInput } from './rank.ts';
import { snapped } from './snapped.ts';
import { ratioScores, type Scale, standardScores } from './standard-scores.ts';

export interface Adjustment {
  /** in centipoints, by the solution's id */
  scores: ReadonlyMap<string, Fraction>;
  by: AdjustedBy[];
}

/** Adjusted scores are compared to a millionth of a point: what floating point adds beyond is no difference. */
const MILLIONTHS = 1_000_000;
const exactly = (points: number): Fraction => ({
  numerator: BigInt(Math.round(points * MILLIONTHS)),
  denominator: BigInt(MILLIONTHS / 100),
});
const pointsOf = ({ numerator, denominator }: Fraction) => Number(numerator) / Number(denominator) / 100;
const meanOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b).reduce((sum, x) => sum + x, 0) / values.length;
const centipoints = (points: number) => Math.round(points * 100);

const byScale = ({ group, count, mean, deviation, off }: Scale): AdjustedBy => ({
  of: group,
  count,
  meanCentipoints: centipoints(mean),
  deviationCentipoints: centipoints(deviation),
  severityCentipoints: null,
  off,
});

/** Whether a rule ranks by other scores than the raw ones. */
export const adjusts = (rule: Pick<RankingRule, 'method'>): boolean => needsJudges(rule) || needsGroups(rule);
/** Whether a rule needs to know which sheets are by one judge. */
export const needsJudges = ({ method }: Pick<RankingRule, 'method'>): boolean =>
  method === 'judgeStandard' || method === 'calibrated';
/** Whether a rule needs to know which solutions were judged by one panel. */
export const needsGroups = ({ method }: Pick<RankingRule, 'method'>): boolean =>
  method === 'groupStandard' || method === 'groupRatio';

/**
 * The scores that a rule ranks by instead of the raw ones, where the track gives it something to adjust by.
 * @param raw the scores by mean or 去极值平均, in centipoints, of every solution that has a sheet
 * @returns null for a rule that adjusts nothing, and when there is nothing to adjust by: every judge or group is too small or without spread
 */
export function adjust(
  { solutions }: RankingInput,
  raw: ReadonlyMap<string, Fraction>,
  rule: RankingRule,
): Adjustment | null {
  const { method, smallestGroup } = rule;
  const judged = solutions.filter((solution) => solution.sheets.length > 0);
  const marks = judged.flatMap(({ submissionId, sheets }) =>
    sheets.map((sheet) => ({
      solution: submissionId,
      judge: sheet.judge ?? sheet.sheetId,
      score: sheet.totalCentipoints / 100,
    })),
  );
  if (method === 'calibrated') return byModel(marks);
  if (method === 'judgeStandard') {
    const found = standardScores(
      marks.map(({ judge, score }) => ({ group: judge, value: score })),
      smallestGroup,
    );
    if (!found) return null;
    const own = Map.groupBy(
      marks.map(({ solution }, at) => ({ solution, score: found.scores[at] as number })),
      (mark) => mark.solution,
    );
    const means = snapped([...own.values()].map((all) => meanOf(all.map((mark) => mark.score))));
    const scores = [...own.keys()].map((id, at) => [id, exactly(means[at] as number)] as const);
    return { scores: new Map(scores), by: found.scales.map(byScale) };
  }
  if (method !== 'groupStandard' && method !== 'groupRatio') return null;
  const values = judged.map(({ submissionId, group = '' }) => ({
    group,
    value: pointsOf(raw.get(submissionId) ?? { numerator: 0n, denominator: 1n }),
  }));
  const found = (method === 'groupStandard' ? standardScores : ratioScores)(values, smallestGroup);
  if (!found) return null;
  const scores = snapped(found.scores);
  return {
    scores: new Map(judged.map(({ submissionId }, at) => [submissionId, exactly(scores[at] as number)])),
    by: found.scales.map(byScale),
  };
}

function byModel(marks: { solution: string; judge: string; score: number }[]): Adjustment | null {
  try {
    const { table, estimates: found, severities } = calibrate(marks);
    const estimates = snapped(found);
    return {
      scores: new Map(table.solutions.names.map((id, at) => [id, exactly(estimates[at] as number)])),
      by: table.judges.names.map((judge, at) => ({
        of: judge,
        count: table.judges.count[at] as number,
        meanCentipoints: null,
        deviationCentipoints: null,
        severityCentipoints: centipoints(severities[at] as number),
        off: false,
      })),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
