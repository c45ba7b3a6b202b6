import {
  type RoundConfiguration,
  roundConfigurationSchema,
} from '#app/competition/panel/round/round-rules.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Round } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { type RankingOutput, rankingOutputSchema } from '../rule/output.ts';
import { planShortlist, type ShortlistPlan } from './shortlist.ts';

export interface TrackShortlist extends ShortlistPlan {
  trackKey: string;
  rankingId: string;
  places: RankingOutput['places'];
}
export interface NextRound {
  /** the round that was ranked */
  round: Round;
  rules: RoundConfiguration;
  /** of the round to come, from 2 */
  number: number;
  /** how many of each track go on */
  size: number;
  tracks: TrackShortlist[];
}

/** What the next round of a call would start from: the newest rankings of its closed round, without entries withdrawn since. */
export async function collectShortlist(tx: Tx | typeof db, callId: string): Promise<Outcome<NextRound>> {
  const round = await tx.round.findFirst({ where: { callId, ...notVoid }, orderBy: { number: 'desc' } });
  if (!round) return refuse('notFound');
  const rules = roundConfigurationSchema.parse(round.configuration);
  const next = rules.review.rounds[round.number];
  if (!next) return refuse('rounds.noFurtherRound');
  if (round.state !== 'closed') return refuse('ranking.roundNotClosed');
  const rankings = await tx.ranking.findMany({
    where: { roundId: round.id },
    distinct: ['trackKey'],
    orderBy: [{ trackKey: 'asc' }, { createdAt: 'desc' }],
  });
  if (rankings.length === 0) return refuse('rounds.notRanked');
  const withdrawn = await tx.submission.findMany({
    where: { callId, state: 'withdrawn' },
    select: { id: true },
  });
  const gone = new Set(withdrawn.map((s) => s.id));
  const tracks = rankings.map((ranking) => {
    const { places } = rankingOutputSchema.parse(ranking.output);
    const standing = places.filter((p) => !gone.has(p.submissionId));
    return {
      trackKey: ranking.trackKey,
      rankingId: ranking.id,
      places: standing,
      ...planShortlist(standing, next.shortlist),
    };
  });
  return done({ round, rules, number: round.number + 1, size: next.shortlist, tracks });
}
