import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PairwiseInput, pairwiseResult } from './result.ts';
import { type KeptAnswer, type LiveAnswer, liveAnswers, nextForJudge } from './session.ts';

const answer = (
  number: number,
  aId: string,
  bId: string,
  outcome: KeptAnswer['outcome'],
  undoes: number | null = null,
): KeptAnswer => ({
  id: `answer-${number}`,
  expertId: 'judge',
  number,
  aId,
  bId,
  outcome,
  undoesId: undoes === null ? null : `answer-${undoes}`,
});

describe('answers', () => {
  it('that were taken back do not stand, nor does the taking back; one given again does', () => {
    const kept = [
      answer(1, 'x', 'y', 'a'),
      answer(2, 'y', 'z', 'b'),
      answer(3, 'y', 'z', 'undo', 2),
      answer(4, 'y', 'z', 'tie'),
    ];
    expect(liveAnswers(kept).map((a) => [a.number, a.outcome])).toEqual([
      [1, 'a'],
      [4, 'tie'],
    ]);
  });
});

describe('the next pair of a judge', () => {
  const solutions = ['a', 'b', 'c', 'd', 'e'];
  const play = (judge: string, better: (x: string, y: string) => LiveAnswer['outcome']) => {
    const own: LiveAnswer[] = [];
    for (let pair = nextForJudge(judge, own, solutions); pair; pair = nextForJudge(judge, own, solutions)) {
      const [left, right] = pair;
      const outcome = better(left, right);
      own.push({ ...answer(own.length + 1, left, right, outcome), outcome });
    }
    return own;
  };

  it('is never one they have answered, and comes to an end with every pair once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'tie'), { minLength: 10, maxLength: 10 }),
        (outcomes) => {
          let at = 0;
          const own = play('judge', () => outcomes[at++ % outcomes.length] ?? 'tie');
          const pairs = own.map((o) => [o.aId, o.bId].toSorted().join());
          expect(new Set(pairs).size).toBe(10);
          expect(pairs).toHaveLength(10);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows every solution before any twice as often as another, and on both sides', () => {
    const own = play('judge', (x, y) => (x < y ? 'a' : 'b'));
    const first = own.slice(0, 3).flatMap((o) => [o.aId, o.bId]);
    expect(new Set(first).size).toBeGreaterThanOrEqual(4);
    for (const id of solutions) {
      const left = own.filter((o) => o.aId === id).length;
      expect(left).toBeGreaterThanOrEqual(1);
      expect(left).toBeLessThanOrEqual(3);
    }
  });

  it('depends on their own answers and name alone, and judges begin in different places', () => {
    const starts = ['j1', 'j2', 'j3', 'j4', 'j5', 'j6'].map((judge) =>
      nextForJudge(judge, [], solutions)?.join(),
    );
    expect(new Set(starts).size).toBeGreaterThan(1);
    expect(nextForJudge('j1', [], solutions.toReversed())?.join()).toBe(starts[0]);
  });

  it('is none for fewer than two solutions', () => {
    expect(nextForJudge('judge', [], ['a'])).toBeNull();
    expect(nextForJudge('judge', [], [])).toBeNull();
  });
});

describe('the result', () => {
  const input = (answers: PairwiseInput['answers'], solutions = ['x', 'y', 'z']): PairwiseInput => ({
    trackKey: 'robots',
    solutions,
    answers,
    excluded: 0,
  });
  const won = (a: string, b: string, judge = 1) => ({ judge, a, b, outcome: 'a' as const });

  it('ranks by wins, with limits around the ability and the record beside it', () => {
    const output = pairwiseResult(
      input([
        won('x', 'y'),
        won('x', 'y', 2),
        won('y', 'x', 3),
        won('y', 'z'),
        won('z', 'y', 2),
        won('y', 'z', 3),
      ]),
    );
    expect(output.solutions.map((s) => [s.submissionId, s.rank, s.better, s.ties, s.worse])).toEqual([
      ['x', 1, 2, 0, 1],
      ['y', 2, 3, 0, 3],
      ['z', 3, 1, 0, 2],
    ]);
    expect(output.prior).toBe(0);
    expect(output.solutions.reduce((sum, s) => sum + s.ability, 0)).toBeCloseTo(0, 5);
    for (const s of output.solutions) {
      expect(s.low).toBeLessThan(s.ability);
      expect(s.high).toBeGreaterThan(s.ability);
    }
    expect(output.solutions[0]?.aheadOfNext).toBeGreaterThan(0.5);
    expect(output.solutions[2]?.aheadOfNext).toBeNull();
  });

  it('says when a prior was needed, and which were never compared', () => {
    const output = pairwiseResult(input([won('x', 'y')]));
    expect(output.prior).toBe(0.5);
    expect(output.solutions.map((s) => s.submissionId)).toEqual(['x', 'y']);
    expect(output.uncompared).toEqual(['z']);
  });

  it('of ties alone puts all in one place, and goes on showing pairs to who sees only ties', () => {
    const tie = { judge: 1, a: 'x', b: 'y', outcome: 'tie' as const };
    const output = pairwiseResult(input([tie]));
    expect(output.solutions.map((s) => [s.rank, s.ability, s.ties])).toEqual([
      [1, 0, 1],
      [1, 0, 1],
    ]);
    const own: LiveAnswer[] = [{ ...answer(1, 'x', 'y', 'tie'), outcome: 'tie' }];
    expect(nextForJudge('judge', own, ['x', 'y', 'z'])).not.toBeNull();
  });

  it('of nothing is nothing', () => {
    expect(pairwiseResult(input([]))).toEqual({
      prior: 0,
      tie: 0,
      solutions: [],
      uncompared: ['x', 'y', 'z'],
    });
  });

  it('is the same whatever the order of the answers', () => {
    const all = [
      won('x', 'y'),
      won('y', 'z'),
      won('z', 'x'),
      { judge: 2, a: 'x', b: 'z', outcome: 'tie' as const },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (shuffled) => {
        expect(pairwiseResult(input(shuffled))).toEqual(pairwiseResult(input(all)));
      }),
    );
  });
});
