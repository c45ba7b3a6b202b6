import type { ReviewRules } from '#app/competition/call/content.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round-rules.ts';
import { may } from '#app/competition/permissions.ts';
import { canonicalHash } from '#app/competition/scoring/canonical-hash.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { collectRounds } from './collect-rounds.server.ts';
import { rankBy } from './combine-rounds.ts';
import type { RankingConfiguration } from './configuration.ts';
import { reviewsAreOpen } from './supplementary/unsettled.server.ts';

/**
 * 计算排名: ranks every track of a closed round and keeps the input, the rule and the result, each under its hash. Computing
 * again adds further rows; nothing is replaced. Sheets that were never locked need a reason. @returns the rankings' ids
 */
export async function computeRankings(
  actor: Actor,
  roundId: string,
  reason = '',
): Promise<Outcome<string[]>> {
  if (!may(actor, 'compute', 'Ranking')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Round" WHERE id = ${roundId} FOR UPDATE`;
    const round = await tx.round.findUnique({ where: { id: roundId } });
    if (!round) return refuse('notFound');
    if (round.state !== 'closed') return refuse('ranking.roundNotClosed');
    const later = await tx.round.count({ where: { callId: round.callId, number: { gt: round.number } } });
    if (later > 0) return refuse('ranking.laterRoundStarted');
    if (await reviewsAreOpen(tx, roundId)) return refuse('ranking.reviewOpen');
    const { ranking: rule, review } = roundConfigurationSchema.parse(round.configuration);
    const tracks = await collectRounds(tx, round);
    if (tracks.length === 0) return refuse('ranking.nothingToRank');
    const absent = tracks.reduce((sum, t) => sum + t.absent.reduce((n, a) => n + a.sheets, 0), 0);
    if (absent > 0 && reason.trim() === '')
      return refuse('ranking.sheetsAbsent', { count: absent }, { reason: ['ranking:errors.reason'] });
    const made: { id: string; trackKey: string; inputHash: string; outputHash: string }[] = [];
    for (const { input, absent: missing } of tracks) {
      const configuration: RankingConfiguration = {
        rule,
        absent: missing,
        reason: missing.length > 0 ? reason.trim() : '',
        ...(round.number > 1 && { rounds: weightsOf(review, round.number) }),
      };
      const output = rankBy(input, configuration);
      const data = {
        configuration,
        input,
        output,
        inputHash: canonicalHash({ configuration, input }),
        outputHash: canonicalHash(output),
      };
      made.push(
        await tx.ranking.create({
          data: { ...data, roundId, trackKey: input.trackKey, createdById: actor.userId },
          select: { id: true, trackKey: true, inputHash: true, outputHash: true },
        }),
      );
    }
    const ids = tracks.flatMap((t) => t.input.solutions.map((s) => s.submissionId));
    await tx.submission.updateMany({
      where: { id: { in: ids }, state: 'inReview' },
      data: { state: 'ranked' },
    });
    await audit(tx, {
      actor,
      action: 'ranking.compute',
      subject: { type: 'Round', id: roundId },
      callId: round.callId,
      details: { rankings: made, absent, reason: reason.trim() },
    });
    return done(made.map((m) => m.id));
  });
}

/** The weights of the rounds up to this one. */
function weightsOf({ rounds }: ReviewRules, number: number): NonNullable<RankingConfiguration['rounds']> {
  return rounds.slice(0, number).map(({ weightPercent }, i) => ({ number: i + 1, weightPercent }));
}
