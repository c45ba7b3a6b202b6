import { fQuantile } from '../rule/distributions.ts';
import type { OneWay, TwoWay } from './anova.ts';

/** An intraclass correlation with its 95 % limits; null where the marks do not define it. */
export interface Intraclass {
  value: number | null;
  limits: [low: number, high: number] | null;
}
/** Of one judge's mark, and of the mean of k judges. */
export interface IntraclassPair {
  single: Intraclass;
  mean: Intraclass;
}

const none: Intraclass = { value: null, limits: null };
/** What rounding leaves of a sum of squares that is zero. */
const isNothing = (square: number, beside: number) => square <= 1e-20 * Math.max(beside, 1);
const quantile = (df1: number, df2: number) => fQuantile(0.975, df1, df2);

/** Spearman–Brown: the reliability of a mean of k marks from that of one. */
const stepUp = (r: number, k: number) => (k * r) / (1 + (k - 1) * r);
/** So negative a limit has no counterpart for the mean. */
const stepsUp = (r: number, k: number) => 1 + (k - 1) * r > 0;

/** The form that cases 1 and 3 share: a ratio of two mean squares, `noise` with `df` degrees of freedom. */
function ofRatio(signal: number, noise: number, n: number, k: number, df: number): IntraclassPair {
  if (isNothing(signal, 0) && isNothing(noise, 0)) return { single: none, mean: none };
  const f = signal / noise;
  const low = f / quantile(n - 1, df);
  const high = f * quantile(df, n - 1);
  const limited = !isNothing(noise, signal);
  return {
    single: {
      value: (signal - noise) / (signal + (k - 1) * noise),
      limits: limited ? [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)] : null,
    },
    mean: isNothing(signal, noise)
      ? none
      : { value: (signal - noise) / signal, limits: limited ? [1 - 1 / low, 1 - 1 / high] : null },
  };
}

/**
 * ICC(1) and ICC(1,k): each solution has its own judges, Shrout & Fleiss (1979), *Psychological Bulletin* 86, 420–428. With unequal
 * numbers of marks k is the n₀ of the analysis of variance, and the limits are approximate.
 */
export function intraclass1({ n, marks, k, between, within }: OneWay): IntraclassPair {
  return ofRatio(between, within, n, k, marks - n);
}

/** ICC(3,1) and ICC(3,k): these judges and no others; a judge's severity does not count against agreement. */
export function intraclass3({ n, k, solutions, error }: TwoWay): IntraclassPair {
  return ofRatio(solutions, error, n, k, (n - 1) * (k - 1));
}

/**
 * ICC(2,1) and ICC(2,k): judges are a sample, severity counts as disagreement. Limits by Satterthwaite's degrees of freedom,
 * Shrout & Fleiss (1979) p. 425 and McGraw & Wong (1996), *Psychological Methods* 1, table 7, ICC(A,1).
 */
export function intraclass2({ n, k, solutions, judges, error }: TwoWay): IntraclassPair {
  const denominator = solutions + (k - 1) * error + (k * (judges - error)) / n;
  if (isNothing(denominator, 0)) return { single: none, mean: none };
  const value = (solutions - error) / denominator;
  const ofMean = solutions + (judges - error) / n;
  const mean = isNothing(ofMean, denominator) ? null : (solutions - error) / ofMean;
  if (isNothing(error, denominator))
    return { single: { value, limits: null }, mean: { value: mean, limits: null } };
  const severity = k * value * (judges / error);
  const rest = n * (1 + (k - 1) * value) - k * value;
  const df = ((k - 1) * (n - 1) * (severity + rest) ** 2) / ((n - 1) * severity ** 2 + rest ** 2);
  const upper = quantile(n - 1, df);
  const lower = quantile(df, n - 1);
  const noise = k * judges + (k * n - k - n) * error;
  const low = (n * (solutions - upper * error)) / (upper * noise + n * solutions);
  const high = (n * (lower * solutions - error)) / (noise + n * lower * solutions);
  // Where severity and the rest nearly cancel there are no degrees of freedom left, and no limits: what is found leaves the value out.
  const limited = low <= value && value <= high;
  return {
    single: { value, limits: limited ? [low, high] : null },
    mean: {
      value: mean,
      limits: limited && mean !== null && stepsUp(low, k) ? [stepUp(low, k), stepUp(high, k)] : null,
    },
  };
}
