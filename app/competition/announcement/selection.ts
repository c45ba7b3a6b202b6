import type { RankingPlace } from '#app/competition/ranking/rule/output.ts';
import { departs, suggestOutcomes } from './suggestion.ts';

/** Why a solution cannot be chosen; the codes are those of `announcement:refusals`, too. */
export type Ineligible = NonNullable<RankingPlace['reason']>;
/** A solution as the latest ranking of its track has it. */
export type RankedSolution = {
  submissionId: string;
  number: string;
  trackKey: string;
  rankingId: string;
  place: number;
  eligible: boolean;
  /** why it cannot be chosen; null for the eligible */
  reason: Ineligible | null;
  tied: boolean;
  scoreCentipoints: number;
  /** what it was ranked by, where the rule adjusts scores */
  adjustedCentipoints?: number | undefined;
};
export type ProposedItem = {
  submissionId: string;
  outcome: 'winner' | 'reserve' | 'notSelected';
  departureReason: string;
};
/** `submissionId` is the row it concerns, if it concerns one. */
export type ProposalProblem = {
  /** of `announcement:refusals` */
  code: 'unknownSolution' | 'quotaExceeded' | 'reservesExceeded' | 'reasonMissing' | Ineligible;
  params: Record<string, string | number>;
  submissionId?: string;
};

type Proposal = {
  ranked: readonly RankedSolution[];
  items: readonly ProposedItem[];
  tracks: readonly { key: string; name: { zh: string }; quota: number }[];
  /** at most so many reserves in a track */
  reserves: number;
};

/**
 * What is wrong with a proposed list, in the order of the tracks; empty when it may be proposed. The list names every
 * ranked solution once. A winner whom the ranking does not suggest needs a reason, and so does one it suggests who does not win.
 */
export function proposalProblems({ ranked, items, tracks, reserves }: Proposal): ProposalProblem[] {
  const named = new Set(items.map((i) => i.submissionId));
  const complete =
    named.size === items.length &&
    named.size === ranked.length &&
    ranked.every((r) => named.has(r.submissionId));
  if (!complete) return [{ code: 'unknownSolution', params: {} }];
  return tracks.flatMap((track) => {
    const inTrack = ranked.filter((r) => r.trackKey === track.key);
    const suggested = suggestOutcomes(inTrack, track.quota, reserves);
    const rows = inTrack.flatMap((solution) => {
      const item = items.find((i) => i.submissionId === solution.submissionId);
      return item
        ? [{ ...solution, ...item, suggested: suggested.get(solution.submissionId) ?? 'notSelected' }]
        : [];
    });
    const problems: ProposalProblem[] = [];
    if (rows.filter((r) => r.outcome === 'winner').length > track.quota)
      problems.push({ code: 'quotaExceeded', params: { track: track.name.zh, quota: track.quota } });
    if (rows.filter((r) => r.outcome === 'reserve').length > reserves)
      problems.push({ code: 'reservesExceeded', params: { track: track.name.zh, reserves } });
    for (const { number, submissionId, ...row } of rows) {
      if (row.outcome !== 'notSelected' && !row.eligible)
        problems.push({ code: row.reason ?? 'veto', params: { number }, submissionId });
      else if (departs(row.suggested, row.outcome) && row.departureReason === '')
        problems.push({ code: 'reasonMissing', params: { number }, submissionId });
    }
    return problems;
  });
}
