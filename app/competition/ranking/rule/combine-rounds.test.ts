import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineRounds } from './combine-rounds.ts';
import type { RankingConfiguration } from './configuration.ts';
import type { RankingInput } from './rank.ts';

const configuration = (...weights: number[]): RankingConfiguration => ({
  rule: {
    method: 'mean',
    trimFrom: 5,
    smallestGroup: 5,
    passMarkOn: 'raw',
    passMarkCentipoints: 6000,
    tieBreaks: ['untrimmedSum'],
  },
  absent: [],
  reason: '',
  rounds: weights.map((weightPercent, i) => ({ number: i + 1, weightPercent })),
});
const solution = (id: string, totals: number[], vetoed = false) => ({
  submissionId: id,
  number: id,
  sheets: totals.map((totalCentipoints, i) => ({
    sheetId: `${id}-${i}-${totalCentipoints}`,
    contentHash: 'x',
    totalCentipoints,
    marks: {},
    vetoes: vetoed ? [{ key: 'plagiarism', evidence: '证据' }] : [],
  })),
});
const input = (...rounds: RankingInput['solutions'][]): RankingInput => ({
  trackKey: 't',
  solutions: rounds.at(-1) ?? [],
  earlier: rounds.slice(0, -1).map((solutions, i) => ({ number: i + 1, solutions })),
});
const told = (given: RankingInput, ...weights: number[]) =>
  combineRounds(given, configuration(...weights)).places.map((p) => [
    p.number,
    p.place,
    p.scoreCentipoints,
    p.reason,
    p.decidedBy,
  ]);

describe('several rounds combined', () => {
  const paper = [solution('a', [9000]), solution('b', [8500]), solution('c', [8000])];

  it('weighs the scores of the rounds: 90 on paper at 40 % and 70 at the defence at 60 % make 78', () => {
    const defence = [solution('a', [7000]), solution('b', [9500])];
    expect(told(input(paper, defence), 40, 60)).toEqual([
      ['b', 1, 9100, null, null],
      ['a', 2, 7800, null, null],
      ['c', 3, 8000, 'notShortlisted', null],
    ]);
  });

  it('ranks whoever did not reach the later round after all who did, however good their score', () => {
    const defence = [solution('c', [100])];
    expect(told(input(paper, defence), 10, 90).map(([n]) => n)).toEqual(['c', 'a', 'b']);
  });

  it('takes each round’s score as published, to two places, so that the sum can be checked by hand', () => {
    const first = [solution('a', [8767, 8767, 8766])];
    // 87.67 and 80.00 at 50 % each: 83.835 is shown as 83.84, half up; 87.6667 would have given 83.83.
    expect(told(input(first, [solution('a', [8000])]), 50, 50)).toEqual([['a', 1, 8384, null, null]]);
  });

  it('tells equal scores apart by the place in the later round, and says so', () => {
    const defence = [solution('a', [8500]), solution('b', [9000])];
    expect(told(input([solution('a', [9000]), solution('b', [8500])], defence), 50, 50)).toEqual([
      ['b', 1, 8750, null, null],
      ['a', 2, 8750, null, 'laterRound'],
    ]);
  });

  it('judges the pass mark by the combined score, and keeps a veto of any round', () => {
    const first = [solution('a', [9000]), solution('b', [9000], true), solution('c', [7000])];
    const second = [solution('a', [5000]), solution('b', [9900]), solution('c', [4000])];
    expect(told(input(first, second), 50, 50)).toEqual([
      ['a', 1, 7000, null, null],
      ['c', 2, 5500, 'belowPassMark', null],
      ['b', 3, 9450, 'veto', null],
    ]);
  });

  it('does not know the order in which rounds were read, and gives the same bytes twice', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(totals, fc.option(totals)), { minLength: 1, maxLength: 8 }), (given) => {
        const first = given.map(([t], i) => solution(String(i), t));
        const second = given.flatMap(([, t], i) => (t ? [solution(String(i), t)] : []));
        const once = JSON.stringify(combineRounds(input(first, second), configuration(40, 60)));
        const again = combineRounds(input(first.toReversed(), second.toReversed()), configuration(40, 60));
        expect(JSON.stringify(again)).toBe(once);
        const reached = again.places.map((p) => p.rounds?.length ?? 0);
        expect(reached).toEqual(reached.toSorted((a, b) => b - a));
      }),
    );
  });
});
