import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lotHash, orderByLot, takeLotSnapshot } from './lot.ts';

const solutions = ['c', 'a', 'b', 'd'].map((submissionId) => ({ submissionId, number: submissionId }));

describe('the order of a defence, by lot', () => {
  it('is repeated by its seed, however the solutions were read', () => {
    const one = takeLotSnapshot('t', solutions);
    const other = takeLotSnapshot('t', solutions.toReversed());
    expect(lotHash(one)).toBe(lotHash(other));
    expect(orderByLot(one, 'seed')).toEqual(orderByLot(other, 'seed'));
  });

  it('names every solution once, and another seed gives another order sooner or later', () => {
    const snapshot = takeLotSnapshot('t', solutions);
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(orderByLot(snapshot, seed).toSorted()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
    const orders = new Set(Array.from({ length: 50 }, (_, i) => orderByLot(snapshot, String(i)).join()));
    expect(orders.size).toBeGreaterThan(10);
  });
});
