import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentHash, isSignedBy } from '../membership/commitment.ts';
import { planAssignments } from './assignment.ts';

describe('who judges what', () => {
  it('leaves out conflicts and names the solutions that are short of judges', () => {
    const plan = planAssignments(['a', 'b'], ['s', 't'], [{ expertId: 'a', submissionId: 's' }], 2);
    expect(plan.pairs).toEqual([
      { expertId: 'b', submissionId: 's' },
      { expertId: 'a', submissionId: 't' },
      { expertId: 'b', submissionId: 't' },
    ]);
    expect(plan.short).toEqual([{ submissionId: 's', judges: 1 }]);
  });

  it('never pairs a conflict, and forgets nobody else', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    const conflicts = fc.array(
      fc.record({ expertId: fc.constantFrom('a', 'b'), submissionId: fc.constantFrom('c', 'd') }),
    );
    fc.assert(
      fc.property(ids, ids, conflicts, (members, solutions, barred) => {
        const { pairs } = planAssignments(members, solutions, barred, 5);
        const is = (e: string, s: string) => (c: { expertId: string; submissionId: string }) =>
          c.expertId === e && c.submissionId === s;
        for (const e of members)
          for (const s of solutions) expect(pairs.some(is(e, s))).toBe(!barred.some(is(e, s)));
      }),
    );
  });
});

describe('the commitment', () => {
  it('is signed by the expert’s own name only', () => {
    expect(isSignedBy(' 张 三 ', '张三')).toBe(true);
    expect(isSignedBy('李四', '张三')).toBe(false);
    expect(isSignedBy('', '')).toBe(false);
  });
  it('changes its hash with its text', () =>
    expect(commitmentHash({ zh: '甲', en: '' })).not.toBe(commitmentHash({ zh: '乙', en: '' })));
});
