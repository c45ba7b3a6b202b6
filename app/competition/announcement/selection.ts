/** A solution as the latest ranking of its track has it. */
export type RankedSolution = { submissionId: string; number: string; trackKey: string; rankingId: string; place: number; eligible: boolean };
export type ProposedItem = { submissionId: string; outcome: 'winner' | 'reserve' | 'notSelected'; departureReason: string };
export type ProposalProblem = { code: string; params: Record<string, string | number> };

type Proposal = {
  ranked: readonly RankedSolution[];
  items: readonly ProposedItem[];
  tracks: readonly { key: string; name: { zh: string }; quota: number }[];
  /** at most so many reserves in a track */
  reserves: number;
};

/**
 * What is wrong with a proposed list, in the order of the tracks; empty when it may be proposed.
 * A departure from the ranking is a winner behind someone eligible who is not one: it needs its reason.
 */
export function proposalProblems({ ranked, items, tracks, reserves }: Proposal): ProposalProblem[] {
  const known = new Map(ranked.map((r) => [r.submissionId, r]));
  if (items.some((i) => !known.has(i.submissionId))) return [{ code: 'unknownSolution', params: {} }];
  return tracks.flatMap((track) => {
    const inTrack = items.flatMap((item) => {
      const solution = known.get(item.submissionId);
      return solution?.trackKey === track.key ? [{ ...item, ...solution }] : [];
    });
    const winners = inTrack.filter((i) => i.outcome === 'winner');
    const passedOver = inTrack.filter((i) => i.eligible && i.outcome !== 'winner').map((i) => i.place);
    const departures = winners.filter((w) => passedOver.some((place) => place < w.place) && w.departureReason === '');
    const problems: ProposalProblem[] = [];
    if (winners.length > track.quota) problems.push({ code: 'quotaExceeded', params: { track: track.name.zh, quota: track.quota } });
    if (inTrack.filter((i) => i.outcome === 'reserve').length > reserves) problems.push({ code: 'reservesExceeded', params: { reserves } });
    for (const w of winners.filter((w) => !w.eligible)) problems.push({ code: 'vetoed', params: { number: w.number } });
    for (const w of departures) problems.push({ code: 'reasonMissing', params: { number: w.number } });
    return problems;
  });
}
