import { describe, expect, it } from 'vitest';
import { mustConfer, rangeOf } from './conference.ts';

describe('whether the panel must confer', () => {
  it('does when the totals lie further apart than the call allows, and not when exactly as far', () => {
    expect(mustConfer({ judges: 3, totals: [9000, 8000, 6999] }, 2000)).toBe(true);
    expect(mustConfer({ judges: 3, totals: [9000, 8000, 7000] }, 2000)).toBe(false);
  });

  it('says nothing before every judge has locked', () => {
    expect(mustConfer({ judges: 3, totals: [9000, 1000] }, 2000)).toBe(false);
    expect(mustConfer({ judges: 0, totals: [] }, 2000)).toBe(false);
  });

  it('never does under the limit of all points', () => {
    expect(mustConfer({ judges: 2, totals: [10_000, 0] }, 10_000)).toBe(false);
    expect(rangeOf([5000])).toBe(0);
  });
});
