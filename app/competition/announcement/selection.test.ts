import { describe, expect, it } from 'vitest';
import { type ProposedItem, proposalProblems, type RankedSolution } from './selection.ts';

const ranked: RankedSolution[] = [1, 2, 3].map((place) => ({
  submissionId: `s${place}`,
  number: `N${place}`,
  trackKey: 'traffic',
  rankingId: 'r',
  place,
  eligible: place < 3,
  reason: place < 3 ? null : ('belowPassMark' as const),
  tied: false,
  scoreCentipoints: 9000 - place,
}));
const tracks = [{ key: 'traffic', name: { zh: '智慧交通' }, quota: 1 }];
type Choice = [outcome: ProposedItem['outcome'], departureReason?: string];
const codes = (...choices: Choice[]) => {
  const items = choices.map(([outcome, departureReason = ''], i) => ({
    submissionId: `s${i + 1}`,
    outcome,
    departureReason,
  }));
  return proposalProblems({ ranked, items, tracks, reserves: 1 }).map((p) => p.code);
};

describe('a proposed list', () => {
  it('may follow the ranking', () => expect(codes(['winner'], ['reserve'], ['notSelected'])).toEqual([]));
  it('may name no winner at all, with the reason: no winner is better than a weak one', () => {
    expect(codes(['notSelected'], ['notSelected'], ['notSelected'])).toEqual(['reasonMissing']);
    expect(codes(['notSelected', '宁缺毋滥'], ['notSelected'], ['notSelected'])).toEqual([]);
  });
  it('needs a reason for whom it passes over and for whom it takes', () => {
    expect(codes(['notSelected'], ['winner'], ['notSelected'])).toEqual(['reasonMissing', 'reasonMissing']);
    expect(codes(['notSelected', '已撤回知识产权承诺'], ['winner', '递补'], ['notSelected'])).toEqual([]);
  });
  it('keeps to the quota', () =>
    expect(codes(['winner'], ['winner', '并列'], ['notSelected'])).toEqual(['quotaExceeded']));
  it('has nobody who was vetoed or failed, not even as a reserve', () => {
    expect(codes(['winner'], ['reserve'], ['winner', '重要'])).toContain('belowPassMark');
    expect(codes(['winner'], ['notSelected'], ['reserve'])).toEqual(['belowPassMark']);
  });
  it('says why somebody cannot be chosen: vetoed, below the pass mark, not shortlisted, without marks', () => {
    for (const reason of ['veto', 'belowPassMark', 'notShortlisted', 'noSheets'] as const) {
      const only = { ...(ranked[0] as RankedSolution), eligible: false, reason };
      const items = [{ submissionId: 's1', outcome: 'winner' as const, departureReason: '重要' }];
      const [problem] = proposalProblems({ ranked: [only], items, tracks, reserves: 1 });
      expect(problem?.code).toBe(reason);
    }
  });
  it('names every ranked solution once', () => expect(codes(['winner'])).toEqual(['unknownSolution']));
});
