import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  draw,
  sameResult,
  seededIntegers,
  seededShuffle,
  snapshotHash,
  takeSnapshot,
} from './draw.ts';

const candidate = (id: number, more: Partial<Candidate> = {}): Candidate => ({
  expertId: `e${String(id).padStart(3, '0')}`,
  name: `专家${id}`,
  unitName: '某大学',
  joined: true,
  specialties: ['robots'],
  conflicts: 0,
  ...more,
});
const people = (count: number) => Array.from({ length: count }, (_, i) => candidate(i));
const track = { trackKey: 'robots', size: 5, reserves: 3, solutions: 4 };

describe('the draw', () => {
  it('does not depend on the order in which the pool was read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(people(20), { minLength: 20 }), fc.string(), (order, seed) => {
        const one = takeSnapshot(track, people(20));
        const other = takeSnapshot(track, order);
        expect(snapshotHash(other)).toBe(snapshotHash(one));
        expect(sameResult(draw(one, seed), draw(other, seed))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('draws each person at most once, from the pool alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.string(), (count, seed) => {
        const snapshot = takeSnapshot(track, people(count));
        const { main, reserves } = draw(snapshot, seed);
        const drawn = [...main, ...reserves];
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBe(Math.min(count, 8));
        expect(main.length).toBe(Math.min(count, 5));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its answer for ever', () => {
    expect(seededShuffle([0, 1, 2, 3, 4, 5, 6, 7], 'a published seed')).toMatchInlineSnapshot(`
      [
        4,
        3,
        2,
        7,
        5,
        6,
        0,
        1,
      ]
    `);
  });

  it('favours nobody: chi-squared over 6000 draws of 6 stays below the 0.1 % bound of 20.5', () => {
    const below = seededIntegers('fair');
    const seen = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 6000; i++) {
      const value = below(6);
      seen[value] = (seen[value] ?? 0) + 1;
    }
    expect(seen.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(20.5);
  });

  it('says why somebody is not in the pool', () => {
    const snapshot = takeSnapshot(track, [
      candidate(1),
      candidate(2, { joined: false }),
      candidate(3, { specialties: ['energy'] }),
      candidate(4, { specialties: [] }),
      candidate(5, { conflicts: 2 }),
      candidate(6, { conflicts: 3 }),
    ]);
    expect(snapshot.pool.map((e) => e.expertId)).toEqual(['e001', 'e004', 'e005']);
    expect(snapshot.excluded.map((e) => e.reason)).toEqual([
      'notJoined',
      'otherSpecialty',
      'tooManyConflicts',
    ]);
  });
});
