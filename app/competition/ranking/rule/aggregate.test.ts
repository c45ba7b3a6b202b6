import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, compare, mean, roundHalfUp } from './aggregate.ts';

const trimmed = { method: 'trimmedMean', trimFrom: 5 } as const;
const totals = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 31 });

describe('one score of several totals', () => {
  it('drops one highest and one lowest of five: 88, 92, 79, 85, 90 is 87.67', () => {
    const { score, dropped } = aggregate([8800, 9200, 7900, 8500, 9000], trimmed);
    expect(roundHalfUp(score)).toBe(8767);
    expect(dropped).toEqual([9200, 7900]);
  });

  it('takes the plain mean of fewer than five, and where the rule says mean', () => {
    expect(roundHalfUp(aggregate([8800, 9200, 7900, 8500], trimmed).score)).toBe(8600);
    expect(aggregate([8800, 9200, 7900, 8500, 9000], { method: 'mean', trimFrom: 5 }).dropped).toEqual([]);
  });

  it('rounds half up on decimals: 1.005 is 1.01, 1.0049… is 1.00', () => {
    expect(roundHalfUp({ numerator: 201n, denominator: 2n })).toBe(101);
    expect(roundHalfUp({ numerator: 200_999n, denominator: 2000n })).toBe(100);
  });

  it('compares exactly what rounding would make equal', () => {
    expect(roundHalfUp(mean([8767, 8767, 8768]))).toBe(roundHalfUp(mean([8767])));
    expect(compare(mean([8767, 8767, 8768]), mean([8767]))).toBe(1);
  });

  it('never leaves the range of the totals, and does not know their order', () => {
    fc.assert(
      fc.property(totals, (values) => {
        const { score } = aggregate(values, trimmed);
        expect(compare(score, mean([Math.max(...values)]))).toBeLessThanOrEqual(0);
        expect(compare(score, mean([Math.min(...values)]))).toBeGreaterThanOrEqual(0);
        expect(aggregate(values.toReversed(), trimmed)).toEqual(aggregate(values, trimmed));
      }),
    );
  });
});
