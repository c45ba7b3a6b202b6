import { expertsToTell } from '#app/competition/panel/expert/experts-to-tell.server.ts';
import { lockRound } from '#app/competition/panel/round/lock-round.server.ts';
import { ofPanel } from '#app/competition/panel/supplementary/open-reviews.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { canonicalHash } from '#app/platform/audit/canonical-hash.server.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { unsettledReviews } from '../supplementary/unsettled.server.ts';
import { collectReport } from './collect-report.server.ts';

const DAY = 86_400_000;

/**
 * 形成评审报告: freezes the report of each track's newest ranking of a closed round, once, and asks every sitting member to sign it
 * within the days the call gives. @returns the reports' ids
 */
export async function makeReports(actor: Actor, roundId: string): Promise<Outcome<string[]>> {
  if (!may(actor, 'manage', 'PanelReport')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (round.state !== 'closed') return refuse('ranking.roundNotClosed');
    const rankings = await tx.ranking.findMany({
      where: { roundId },
      distinct: ['trackKey'],
      orderBy: [{ trackKey: 'asc' }, { createdAt: 'desc' }],
    });
    if (rankings.length === 0) return refuse('rounds.notRanked');
    const reported = await tx.panelReport.findMany({ where: { roundId }, select: { rankingId: true } });
    const unsettled = await unsettledReviews(tx, round.callId);
    if (unsettled) return unsettled;
    // A track whose panel did not sit in this round has nobody to report; who only reviewed again is not of the panel.
    const sitting = await tx.panelMember.findMany({ where: { roundId, state: 'committed', ...ofPanel } });
    const due = rankings.filter(
      (k) => !reported.some((r) => r.rankingId === k.id) && sitting.some((m) => m.trackKey === k.trackKey),
    );
    if (due.length === 0) return refuse('rounds.reportsMade');
    const now = await databaseNow(tx);
    const signUntil = new Date(now.getTime() + round.rules.review.signingDays * DAY);
    const ids: string[] = [];
    for (const ranking of due) {
      const content = await collectReport(tx, round, ranking);
      const contentHash = canonicalHash(content);
      const { id } = await tx.panelReport.create({
        data: {
          roundId,
          trackKey: ranking.trackKey,
          rankingId: ranking.id,
          content,
          contentHash,
          signUntil,
          madeById: actor.userId,
        },
        select: { id: true },
      });
      await audit(tx, {
        actor,
        action: 'report.make',
        subject: { type: 'PanelReport', id },
        callId: round.callId,
        details: { roundId, trackKey: ranking.trackKey, rankingId: ranking.id, contentHash, signUntil },
      });
      const members = sitting.filter((m) => m.trackKey === ranking.trackKey);
      await askForSignatures(
        tx,
        id,
        members.map((m) => m.expertId),
        round.rules.review.signingDays,
      );
      ids.push(id);
    }
    return done(ids);
  });
}

async function askForSignatures(tx: Tx, reportId: string, expertIds: string[], days: number): Promise<void> {
  for (const expert of await expertsToTell(tx, expertIds))
    await sendLetter(tx, expert, 'ranking.report', { days }, `/reports/${reportId}`);
}
