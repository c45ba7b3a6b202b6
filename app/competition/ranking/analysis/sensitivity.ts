import { rankBy } from '../rule/combine-rounds.ts';
import type { RankingInput } from '../rule/rank.ts';
import { type Cut, cutOf, type Material } from './material.ts';

/** How far a criterion's weight is moved, either way. */
const WEIGHT_SHIFT = 0.2;

export interface Variation {
  kind: 'withoutJudge' | 'weightUp' | 'weightDown';
  /** the judge's number, or the criterion's key */
  of: string;
  /** who would win, who would share the place at the line, and how they differ from the written rule */
  winners: string[];
  tied: string[];
  gained: string[];
  lost: string[];
  /** decided by the rule, tied at the line here */
  undecided: string[];
}

/**
 * The winners by the written rule when one judge is left out, and when the weight of one criterion is moved by a fifth while
 * the others keep their proportions and the highest total stays what it is.
 */
export function variations(material: Material): Variation[] {
  const { input, configuration, quota, judgeOf, criteria } = material;
  const cut = (changed: RankingInput) => cutOf(rankBy(changed, configuration).places, quota);
  const base = cut(input);
  const judges = [...new Set(judgeOf.values())].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const changes = [
    ...judges.map((judge) => ({ kind: 'withoutJudge' as const, of: judge, input: without(judge, material) })),
    ...(criteria.length > 1 ? criteria : []).flatMap(({ key }) => [
      { kind: 'weightUp' as const, of: key, input: reweighted(key, 1 + WEIGHT_SHIFT, material) },
      { kind: 'weightDown' as const, of: key, input: reweighted(key, 1 - WEIGHT_SHIFT, material) },
    ]),
  ];
  return changes.map(({ kind, of, input: changed }) => {
    const found = cut(changed);
    return { kind, of, ...found, ...changesOf(base, found) };
  });
}

function changesOf(base: Cut, found: Cut): Pick<Variation, 'gained' | 'lost' | 'undecided'> {
  const out = (id: string) => !found.winners.includes(id) && !found.tied.includes(id);
  return {
    gained: found.winners.filter((id) => !base.winners.includes(id)),
    lost: [...base.winners, ...base.tied].filter(out),
    undecided: found.tied.filter((id) => !base.tied.includes(id)),
  };
}

/** Whether anybody's standing at the line changes. */
export const changes = ({ gained, lost, undecided }: Variation): boolean =>
  gained.length + lost.length + undecided.length > 0;

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
