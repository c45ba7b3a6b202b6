import { describe, expect, it } from 'vitest';
import { proposalProblems, type ProposedItem, type RankedSolution } from '#app/competition/announcement/selection.ts';

const ranked: RankedSolution[] = [1, 2, 3].map((place) => ({
  submissionId: `s${place}`, number: `N${place}`, trackKey: 'traffic', rankingId: 'r', place, eligible: place < 3,
}));
const tracks = [{ key: 'traffic', name: { zh: '智慧交通' }, quota: 1 }];
const item = (submissionId: string, outcome: ProposedItem['outcome'], departureReason = ''): ProposedItem => ({ submissionId, outcome, departureReason });
const codes = (items: ProposedItem[]) => proposalProblems({ ranked, items, tracks, reserves: 1 }).map((p) => p.code);

describe('a proposed list', () => {
  it('may follow the ranking', () => expect(codes([item('s1', 'winner'), item('s2', 'reserve'), item('s3', 'notSelected')])).toEqual([]));
  it('may name no winner at all', () => expect(codes([item('s1', 'notSelected'), item('s2', 'notSelected')])).toEqual([]));
  it('needs a reason to pass somebody over', () => {
    expect(codes([item('s1', 'notSelected'), item('s2', 'winner')])).toEqual(['reasonMissing']);
    expect(codes([item('s1', 'notSelected'), item('s2', 'winner', '第一名已撤回知识产权承诺')])).toEqual([]);
  });
  it('keeps to the quota', () => expect(codes([item('s1', 'winner'), item('s2', 'winner')])).toEqual(['quotaExceeded']));
  it('has no winner who was vetoed or failed', () => expect(codes([item('s1', 'winner'), item('s3', 'winner')])).toContain('vetoed'));
  it('knows every solution it names', () => expect(codes([item('other', 'winner')])).toEqual(['unknownSolution']));
});
