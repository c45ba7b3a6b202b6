import { z } from 'zod';
import { normalCdf } from '../rule/distributions.ts';
import { fitOrPrior, type Pairwise } from './pairwise.ts';

/** What a result is computed from; judges have numbers here, no names. */
export const pairwiseInputSchema = z.object({
  trackKey: z.string(),
  solutions: z.array(z.string()),
  answers: z.array(
    z.object({ judge: z.int(), a: z.string(), b: z.string(), outcome: z.enum(['a', 'b', 'tie']) }),
  ),
  /** answers left out because the judge has a conflict with one of the two */
  excluded: z.int(),
});
export type PairwiseInput = z.infer<typeof pairwiseInputSchema>;

export const pairwiseOutputSchema = z.object({
  prior: z.number(),
  /** ν of Davidson's model */
  tie: z.number(),
  /** best first; abilities are logarithms of worths that add up to zero, with their 95 % limits */
  solutions: z.array(
    z.object({
      submissionId: z.string(),
      rank: z.int(),
      ability: z.number(),
      standardError: z.number(),
      low: z.number(),
      high: z.number(),
      better: z.int(),
      worse: z.int(),
      ties: z.int(),
      /** the chance that it is truly better than the one below it; null for the last */
      aheadOfNext: z.number().nullable(),
    }),
  ),
  /** never compared */
  uncompared: z.array(z.string()),
});
export type PairwiseOutput = z.infer<typeof pairwiseOutputSchema>;

/** Six places, so that the same input has the same bytes everywhere. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6 + 0;
const Z95 = 1.959964;

/**
 * Bradley–Terry with ties (Davidson 1970) of a closed session: a pure function of its input. Maximum likelihood where it exists; else with a
 * weak prior, which the output names.
 */
export function pairwiseResult({ solutions, answers: given }: PairwiseInput): PairwiseOutput {
  // In one order, so that the same answers add up to the same last digit.
  const answers = given.toSorted((x, y) => (sortKey(x) < sortKey(y) ? -1 : 1));
  const compared = new Set(answers.flatMap(({ a, b }) => [a, b]));
  const uncompared = solutions.filter((id) => !compared.has(id)).toSorted();
  if (compared.size < 2) return { prior: 0, tie: 0, solutions: [], uncompared };
  const { fitted, prior } = fitOrPrior(answers);
  const won = (id: string) =>
    answers.filter((x) => (x.a === id && x.outcome === 'a') || (x.b === id && x.outcome === 'b')).length;
  const met = (id: string) => answers.filter((x) => x.a === id || x.b === id);
  const order = fitted.solutions.toSorted((x, y) => x.rank - y.rank || (x.solution < y.solution ? -1 : 1));
  return {
    prior,
    tie: rounded(fitted.tie),
    solutions: order.map((s, i) => {
      const next = order[i + 1];
      const ties = met(s.solution).filter((x) => x.outcome === 'tie').length;
      return {
        submissionId: s.solution,
        rank: s.rank,
        ability: rounded(s.ability),
        standardError: rounded(s.standardError),
        low: rounded(s.ability - Z95 * s.standardError),
        high: rounded(s.ability + Z95 * s.standardError),
        better: won(s.solution),
        worse: met(s.solution).length - ties - won(s.solution),
        ties,
        aheadOfNext: next ? rounded(ahead(fitted, s, next)) : null,
      };
    }),
    uncompared,
  };
}

const sortKey = ({ a, b, outcome, judge }: PairwiseInput['answers'][number]) =>
  [a, b, outcome, judge].join('\u0000');

type Fitted = Pairwise['solutions'][number];

function ahead(fitted: Pairwise, one: Fitted, other: Fitted): number {
  const [a, b] = [one.solution, other.solution];
  const variance = fitted.covariance(a, a) + fitted.covariance(b, b) - 2 * fitted.covariance(a, b);
  if (variance <= 0) return one.ability > other.ability ? 1 : 0.5;
  return normalCdf((one.ability - other.ability) / Math.sqrt(variance));
}
