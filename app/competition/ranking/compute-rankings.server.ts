import type { ReviewRules } from '#app/competition/call/content.ts';
import { roundConfigurationSchema } from '#app/competition/panel/round/round-rules.ts';
import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import { may } from '#app/competition/permissions.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { Round } from '#app/platform/database/generated/client.ts';
import { moveWhere } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { refusedWork } from '#app/platform/threads/refused-work.ts';
import { collectRounds } from './collect-rounds.server.ts';
import { rankBeside } from './rank-beside.server.ts';
import type { Ranked, RankTask } from './ranked.server.ts';
import { roundMark } from './round-mark.server.ts';
import type { RankingConfiguration } from './rule/configuration.ts';
import { reviewsAreOpen } from './supplementary/unsettled.server.ts';

/**
 * 计算排名: ranks every track of a closed round and keeps the input, the rule and the result, each under its hash. Computing
 * again adds further rows; nothing is replaced. Sheets that were never locked need a reason. What is ranked is read and ranked beside the
 * transaction, which writes only when nothing of it has changed.
 * @param signal ends the work when nobody waits any more
 * @returns the rankings' ids
 */
export async function computeRankings(
  actor: Actor,
  roundId: string,
  reason = '',
  signal?: AbortSignal,
): Promise<Outcome<string[]>> {
  if (!may(actor, 'compute', 'Ranking')) return refuse('forbidden');
  const asked = await rankable(db, roundId);
  if (!asked.ok) return asked;
  const mark = await roundMark(db, asked.value);
  const made = await rankRound(asked.value, reason.trim(), signal);
  if (!made.ok) return made;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Round" WHERE id = ${roundId} FOR UPDATE`;
    const round = await rankable(tx, roundId);
    if (!round.ok) return round;
    if ((await roundMark(tx, round.value)) !== mark) return refuse('ranking.changedMeanwhile');
    const rankings: { id: string; trackKey: string; inputHash: string; outputHash: string }[] = [];
    for (const { trackKey, ...data } of made.value.rankings)
      rankings.push(
        await tx.ranking.create({
          data: { ...data, roundId, trackKey, createdById: actor.userId },
          select: { id: true, trackKey: true, inputHash: true, outputHash: true },
        }),
      );
    // Those of an earlier round are ranked already, and one that was withdrawn stays so.
    await moveWhere(tx, submissionLife, 'computeRankings', { id: { in: made.value.submissionIds } });
    await audit(tx, {
      actor,
      action: 'ranking.compute',
      subject: { type: 'Round', id: roundId },
      callId: round.value.callId,
      details: { rankings, absent: made.value.absent, reason: reason.trim() },
    });
    return done(rankings.map((r) => r.id));
  });
}

/** The round, when it may be ranked now. */
async function rankable(tx: Tx | typeof db, roundId: string): Promise<Outcome<Round>> {
  const round = await tx.round.findUnique({ where: { id: roundId } });
  if (!round) return refuse('notFound');
  if (round.state !== 'closed') return refuse('ranking.roundNotClosed');
  const later = await tx.round.count({
    where: { callId: round.callId, ...notVoid, number: { gt: round.number } },
  });
  if (later > 0) return refuse('ranking.laterRoundStarted');
  if (await reviewsAreOpen(tx, roundId)) return refuse('ranking.reviewOpen');
  return done(round);
}

/** The rankings of a round's tracks, as they stand now, yet to be written. */
async function rankRound(round: Round, reason: string, signal?: AbortSignal) {
  const { ranking: rule, review } = roundConfigurationSchema.parse(round.configuration);
  const tracks = await collectRounds(db, round);
  if (tracks.length === 0) return refuse('ranking.nothingToRank');
  const absent = tracks.reduce((sum, t) => sum + t.absent.reduce((n, a) => n + a.sheets, 0), 0);
  if (absent > 0 && reason === '')
    return refuse('ranking.sheetsAbsent', { count: absent }, { reason: ['ranking:errors.reason'] });
  const rankings: (Omit<Ranked, 'hashes'> & Omit<RankTask, 'also'> & { trackKey: string })[] = [];
  for (const { input, absent: missing } of tracks) {
    const configuration: RankingConfiguration = {
      rule,
      absent: missing,
      reason: missing.length > 0 ? reason : '',
      ...(round.number > 1 && { rounds: weightsOf(review, round.number) }),
    };
    try {
      const { hashes: _, ...found } = await rankBeside({ configuration, input }, signal);
      rankings.push({ trackKey: input.trackKey, configuration, input, ...found });
    } catch (error) {
      return refusedWork(error);
    }
  }
  const submissionIds = tracks.flatMap((t) => t.input.solutions.map((s) => s.submissionId));
  return done({ rankings, absent, submissionIds });
}

/** The weights of the rounds up to this one. */
function weightsOf({ rounds }: ReviewRules, number: number): NonNullable<RankingConfiguration['rounds']> {
  return rounds.slice(0, number).map(({ weightPercent }, i) => ({ number: i + 1, weightPercent }));
}
