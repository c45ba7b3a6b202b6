import { z } from 'zod';
import type { RankingRule } from '#app/competition/call/content.ts';
import { type Adjustment, adjust, adjusts } from './adjust.ts';
import { aggregate, compare, type Fraction, mean, roundHalfUp } from './aggregate.ts';
import type { RankingOutput, RankingPlace } from './output.ts';

const solutionsSchema = z.array(
  z.object({
    submissionId: z.string(),
    number: z.string(),
    group: z.string().optional(),
    sheets: z.array(
      z.object({
        sheetId: z.string(),
        contentHash: z.string(),
        judge: z.string().optional(),
        totalCentipoints: z.int().min(0),
        marks: z.record(z.string(), z.int().min(0)),
        vetoes: z.array(z.object({ key: z.string(), evidence: z.string() })),
      }),
    ),
  }),
);
/**
 * What a ranking is computed from: the locked sheets of one track, without a judge's name. Marks are centipoints. The judge's number in the draw and
 * the panel's number are there only where the rule needs them.
 */
export const rankingInputSchema = z.object({
  trackKey: z.string(),
  solutions: solutionsSchema,
  /** of a later round: what the rounds before it were ranked from, in their order */
  earlier: z.array(z.object({ number: z.int().min(1), solutions: solutionsSchema })).optional(),
});
export type RankingInput = z.infer<typeof rankingInputSchema>;
type Solution = RankingInput['solutions'][number];

/** What a solution is compared by, in order; each is higher for the better. */
interface Standing {
  solution: Solution;
  reason: RankingPlace['reason'];
  score: Fraction;
  /** what a rule that adjusts ranks by instead of the score */
  adjusted: Fraction | null;
  totals: number[];
  dropped: number[];
  tieBreaks: Fraction[];
}

const zero: Fraction = { numerator: 0n, denominator: 1n };
/** The ineligible come last: first those below the pass mark, then the vetoed, then those without a sheet. */
const group = { none: 0, belowPassMark: 1, veto: 2, noSheets: 3, notShortlisted: 4 } as const;

/**
 * 一票否决, the rule of this version: a solution is vetoed when at least half of its locked sheets name a veto with
 * evidence, whichever veto each names. One judge alone never removes a solution from a panel of three or more.
 */
export function isVetoed(solution: Solution): boolean {
  const naming = solution.sheets.filter((s) => s.vetoes.some((v) => v.evidence.trim() !== '')).length;
  return naming > 0 && naming * 2 >= solution.sheets.length;
}

/** What the written order compares. `untrimmedSum` is of calls before 2026-11-28: who has more sheets has the greater sum, so no new call has it. */
function tieBreak(solution: Solution, rule: string): Fraction {
  if (rule === 'untrimmedMean') return mean(solution.sheets.map((s) => s.totalCentipoints));
  if (rule === 'untrimmedSum') {
    return {
      numerator: solution.sheets.reduce((sum, s) => sum + BigInt(s.totalCentipoints), 0n),
      denominator: 1n,
    };
  }
  return mean(solution.sheets.map((s) => s.marks[rule] ?? 0));
}

/** The score before anything is adjusted; null without a sheet. */
function rawOf(solution: Solution, rule: RankingRule) {
  const totals = solution.sheets.map((s) => s.totalCentipoints);
  return totals.length > 0 ? aggregate(totals, rule) : null;
}

function standingOf(solution: Solution, rule: RankingRule, adjustment: Adjustment | null): Standing {
  const raw = rawOf(solution, rule);
  if (!raw)
    return {
      solution,
      reason: 'noSheets',
      score: zero,
      adjusted: null,
      totals: [],
      dropped: [],
      tieBreaks: rule.tieBreaks.map(() => zero),
    };
  const adjusted = adjustment?.scores.get(solution.submissionId) ?? null;
  const judged = rule.passMarkOn === 'adjusted' ? (adjusted ?? raw.score) : raw.score;
  const passes = compare(judged, { numerator: BigInt(rule.passMarkCentipoints), denominator: 1n }) >= 0;
  const reason = isVetoed(solution) ? 'veto' : passes ? null : 'belowPassMark';
  return {
    solution,
    reason,
    ...raw,
    adjusted,
    tieBreaks: rule.tieBreaks.map((t) => tieBreak(solution, t)),
  };
}

/** What separates two standings: negative when `a` is better, and the written rule where a tie-break decided. */
function versus(a: Standing, b: Standing, rule: RankingRule): { order: number; by: string | null } {
  const groups = group[a.reason ?? 'none'] - group[b.reason ?? 'none'];
  if (groups !== 0) return { order: groups, by: null };
  const scores = compare(b.adjusted ?? b.score, a.adjusted ?? a.score);
  if (scores !== 0) return { order: scores, by: null };
  for (const [i, by] of rule.tieBreaks.entries()) {
    const order = compare(b.tieBreaks[i] ?? zero, a.tieBreaks[i] ?? zero);
    if (order !== 0) return { order, by };
  }
  return { order: 0, by: null };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The ranking of one track: a pure function of locked sheets and the written rule (invariant 5). Scores are compared exactly and
 * rounded half up only to be shown (adjusted ones, which are no fractions, to a millionth of a point); what the written order cannot separate
 * shares a place and is marked `tied`.
 */
export function rankTrack(input: RankingInput, rule: RankingRule): RankingOutput {
  const raw = input.solutions.flatMap((s) => {
    const own = rawOf(s, rule);
    return own ? [[s.submissionId, own.score] as const] : [];
  });
  const adjustment = adjust(input, new Map(raw), rule);
  const standings = input.solutions
    .map((s) => standingOf(s, rule, adjustment))
    .toSorted(
      (a, b) =>
        versus(a, b, rule).order ||
        byText(a.solution.number, b.solution.number) ||
        byText(a.solution.submissionId, b.solution.submissionId),
    );
  let place = 1;
  const places = standings.map((standing, i): RankingPlace => {
    const before = standings[i - 1];
    const after = standings[i + 1];
    const against = before ? versus(before, standing, rule) : { order: -1, by: null };
    if (against.order !== 0) place = i + 1;
    const { solution, reason, score, adjusted, totals, dropped } = standing;
    return {
      submissionId: solution.submissionId,
      number: solution.number,
      place,
      tied: against.order === 0 || (after !== undefined && versus(standing, after, rule).order === 0),
      eligible: reason === null,
      reason,
      scoreCentipoints: roundHalfUp(score),
      ...(adjusted && { adjustedCentipoints: roundHalfUp(adjusted) }),
      sheets: solution.sheets.length,
      dropped,
      totals,
      decidedBy: against.by,
    };
  });
  return {
    method: rule.method,
    passMarkCentipoints: rule.passMarkCentipoints,
    places,
    ...(adjusts(rule) && { adjustedBy: adjustment?.by ?? [] }),
  };
}
