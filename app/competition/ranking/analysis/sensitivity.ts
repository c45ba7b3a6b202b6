import type { RankingInput } from '../rule/rank.ts';
import { rankTrack } from '../rule/rank.ts';
import { type Material, winnersOf } from './material.ts';

/** How far a criterion's weight is moved, either way. */
const WEIGHT_SHIFT = 0.2;

export interface Variation {
  kind: 'withoutJudge' | 'weightUp' | 'weightDown';
  /** the judge's number, or the criterion's key */
  of: string;
  /** who would win, and how they differ from the winners of the written rule */
  winners: string[];
  gained: string[];
  lost: string[];
}

/**
 * The winners by the written rule when one judge is left out, and when the weight of one criterion is moved by a fifth while
 * the others keep their proportions and the highest total stays what it is.
 */
export function variations(material: Material): Variation[] {
  const { input, configuration, quota, judgeOf, criteria } = material;
  const winners = (changed: RankingInput) => winnersOf(rankTrack(changed, configuration.rule).places, quota);
  const base = winners(input);
  const judges = [...new Set(judgeOf.values())].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const changes = [
    ...judges.map((judge) => ({ kind: 'withoutJudge' as const, of: judge, input: without(judge, material) })),
    ...(criteria.length > 1 ? criteria : []).flatMap(({ key }) => [
      { kind: 'weightUp' as const, of: key, input: reweighted(key, 1 + WEIGHT_SHIFT, material) },
      { kind: 'weightDown' as const, of: key, input: reweighted(key, 1 - WEIGHT_SHIFT, material) },
    ]),
  ];
  return changes.map(({ kind, of, input: changed }) => {
    const found = winners(changed);
    return {
      kind,
      of,
      winners: found,
      gained: found.filter((id) => !base.includes(id)),
      lost: base.filter((id) => !found.includes(id)),
    };
  });
}

function without(judge: string, { input, judgeOf }: Material): RankingInput {
  return {
    ...input,
    solutions: input.solutions.map((solution) => ({
      ...solution,
      sheets: solution.sheets.filter((sheet) => judgeOf.get(sheet.sheetId) !== judge),
    })),
  };
}

function reweighted(key: string, factor: number, { input, criteria }: Material): RankingInput {
  const whole = criteria.reduce((sum, c) => sum + c.points, 0);
  const own = criteria.find((c) => c.key === key)?.points ?? 0;
  const rest = (whole - own * factor) / (whole - own);
  return {
    ...input,
    solutions: input.solutions.map((solution) => ({
      ...solution,
      sheets: solution.sheets.map((sheet) => ({
        ...sheet,
        totalCentipoints: Math.round(
          criteria.reduce((sum, c) => sum + (sheet.marks[c.key] ?? 0) * (c.key === key ? factor : rest), 0),
        ),
      })),
    })),
  };
}
