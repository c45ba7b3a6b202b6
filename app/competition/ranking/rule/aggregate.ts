import type { RankingRule } from '#app/competition/call/content.ts';

/** An exact number: no score is ever rounded before it is compared. The denominator is positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

const sum = (values: readonly number[]): bigint => values.reduce((all, v) => all + BigInt(v), 0n);

/** The mean of whole numbers. @throws RangeError when there are none */
export function mean(values: readonly number[]): Fraction {
  if (values.length === 0) throw new RangeError('no mean of nothing');
  return { numerator: sum(values), denominator: BigInt(values.length) };
}

/** @returns below 0 when a < b, 0 when they are equal, above 0 when a > b */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounds half up to a whole number: 201/2 is 101, −201/2 is −100. */
export function roundHalfUp({ numerator, denominator }: Fraction): number {
  const [twice, whole] = [2n * numerator + denominator, 2n * denominator];
  const towardsZero = twice / whole;
  return Number(twice < 0n && twice % whole !== 0n ? towardsZero - 1n : towardsZero);
}

/** Whether a rule leaves out the highest and the lowest: 去极值平均, also inside each group before groups are compared. */
export const trims = ({ method }: Pick<RankingRule, 'method'>): boolean =>
  method === 'trimmedMean' || method === 'groupStandard' || method === 'groupRatio';

export interface Aggregate {
  score: Fraction;
  /** from the highest down */
  totals: number[];
  /** the highest and the lowest, where the rule leaves them out */
  dropped: number[];
}

/**
 * One score of several totals in centipoints. 去极值平均 leaves out one highest and one lowest from `trimFrom` sheets up:
 * 88, 92, 79, 85, 90 is (88 + 85 + 90) / 3; fewer sheets have a plain mean.
 */
export function aggregate(
  given: readonly number[],
  rule: Pick<RankingRule, 'method' | 'trimFrom'>,
): Aggregate {
  const totals = given.toSorted((a, b) => b - a);
  if (!trims(rule) || totals.length < Math.max(3, rule.trimFrom))
    return { score: mean(totals), totals, dropped: [] };
  return { score: mean(totals.slice(1, -1)), totals, dropped: [...totals.slice(0, 1), ...totals.slice(-1)] };
}
