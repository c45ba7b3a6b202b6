import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedShortlist, planShortlist } from './shortlist.ts';

const place = (submissionId: string, at: number, eligible = true) => ({ submissionId, place: at, eligible });

describe('who goes on to the next round', () => {
  it('takes the best by their places, and nobody who is not eligible', () => {
    const plan = planShortlist([place('b', 2), place('a', 1), place('v', 3, false), place('c', 4)], 2);
    expect(plan).toEqual({ sure: ['a', 'b'], tied: [] });
  });

  it('shows a tie that the line would cut, and lets all of it or none of it go on', () => {
    const plan = planShortlist([place('a', 1), place('b', 2), place('c', 2), place('d', 4)], 2);
    expect(plan).toEqual({ sure: ['a'], tied: ['b', 'c'] });
    expect(decidedShortlist(plan, 'all')).toEqual(['a', 'b', 'c']);
    expect(decidedShortlist(plan, 'none')).toEqual(['a']);
  });

  it('a tie wholly within the size is no question', () => {
    expect(planShortlist([place('a', 1), place('b', 1), place('c', 3)], 2)).toEqual({
      sure: ['a', 'b'],
      tied: [],
    });
  });

  it('never takes more than the size without a decision, and never leaves a place free that is not tied', () => {
    const someone = fc.record({ place: fc.integer({ min: 1, max: 6 }), eligible: fc.boolean() });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (given, size) => {
        const places = given.map((p, i) => ({ ...p, submissionId: String(i) }));
        const { sure, tied } = planShortlist(places, size);
        const eligible = places.filter((p) => p.eligible).length;
        expect(sure.length).toBeLessThanOrEqual(size);
        if (tied.length === 0) expect(sure.length).toBe(Math.min(size, eligible));
        else expect(sure.length + tied.length).toBeGreaterThan(size);
      }),
    );
  });
});
