import { must } from '#app/competition/call/builders.testing.ts';
import { anOpenRound } from '#app/competition/panel/builders.testing.ts';
import { closeRound } from '#app/competition/panel/round/close-round.server.ts';
import { readAnalysis } from '../analysis/read-analysis.server.ts';
import { computeRankings } from '../compute-rankings.server.ts';
import { everyoneScores } from '../shortlist/builders.testing.ts';
import { askReviews } from './ask-reviews.server.ts';

export const reason = '线上下差距很小';

/** A round of solutions close together, by judges who differ, closed and ranked, with what its analysis lists. */
export async function aRankedRound() {
  const made = await anOpenRound({ solutions: 8, experts: 12, unitOf: (i) => `第${i}研究所` });
  await everyoneScores(made.roundId, made.judges, (id, judge) => {
    const at = made.entries.findIndex((e) => e.id === id);
    return 86 - at * 1.5 + ((at * 7 + judge * 5) % 9) - 4;
  });
  must(await closeRound(made.secretary, made.roundId));
  const [rankingId = ''] = must(await computeRankings(made.secretary, made.roundId));
  const callId = made.call.call.id;
  const analysis = must(await readAnalysis(made.secretary, callId));
  const listed = (analysis.tracks[0]?.analysis.model?.nextReviews ?? []).map((n) => n.solution);
  const [solution = ''] = listed;
  if (!solution) throw new Error('the analysis lists nothing');
  const ask = (submissionIds = [solution], why = reason) =>
    askReviews(made.secretary, {
      roundId: made.roundId,
      trackKey: made.trackKey,
      submissionIds,
      reason: why,
    });
  return { ...made, callId, rankingId, listed, solution, ask };
}
