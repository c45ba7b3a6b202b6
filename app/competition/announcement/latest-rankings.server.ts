import { plannedRounds } from '#app/competition/panel/round/round-rules.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { rankingOutputSchema } from '#app/competition/ranking/rule/output.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { RankedSolution } from './selection.ts';

export interface LatestRankings {
  roundId: string;
  solutions: RankedSolution[];
}

/**
 * The newest ranking of every track in the call's last round, once it is closed, best first, without entries withdrawn since; null before any
 * was computed.
 */
export async function latestRankings(tx: Tx | typeof db, callId: string): Promise<LatestRankings | null> {
  const round = await tx.round.findFirst({
    where: { callId, ...notVoid },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true, configuration: true },
  });
  // Nothing is proposed before the last round: only its ranking combines all of them.
  if (round?.state !== 'closed' || round.number < plannedRounds(round.configuration)) return null;
  const rankings = await tx.ranking.findMany({
    where: { roundId: round.id },
    distinct: ['trackKey'],
    orderBy: [{ trackKey: 'asc' }, { createdAt: 'desc' }],
  });
  if (rankings.length === 0) return null;
  const withdrawn = await tx.submission.findMany({
    where: { callId, state: 'withdrawn' },
    select: { id: true },
  });
  const gone = new Set(withdrawn.map((s) => s.id));
  const solutions = rankings.flatMap((ranking) =>
    placesOf(ranking.output, gone).map((p) => ({
      submissionId: p.submissionId,
      number: p.number,
      trackKey: ranking.trackKey,
      rankingId: ranking.id,
      place: p.place,
      eligible: p.eligible,
      reason: p.reason,
      tied: p.tied,
      scoreCentipoints: p.scoreCentipoints,
      adjustedCentipoints: p.adjustedCentipoints,
    })),
  );
  return { roundId: round.id, solutions };
}

function placesOf(output: unknown, gone: ReadonlySet<string>) {
  return rankingOutputSchema.parse(output).places.filter((place) => !gone.has(place.submissionId));
}
