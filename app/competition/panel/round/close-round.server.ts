import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { solutionsLacking } from '../assignment/assignment-gaps.server.ts';
import { collectConferences, openConferences } from '../conference/collect-conferences.server.ts';
import { lockRound } from './lock-round.server.ts';
import { roundLife } from './round-life.ts';

/** Closes a round for good: no sheet is written or locked afterwards (trigger). Every live assignment must have its
 * locked sheet, and every conference that the rules require be held or waived (trigger). */
export async function closeRound(actor: Actor, roundId: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (!allows(roundLife, round.state, 'closeRound')) return refuse('panel.roundNotOpen');
    const lacking = await solutionsLacking(tx, round);
    if (lacking > 0) return refuse('panel.assignmentIncomplete', { count: lacking });
    const waiting = await tx.assignment.count({
      where: { roundId, cancelledAt: null, NOT: { sheets: { some: { state: 'locked', reopenedBy: null } } } },
    });
    if (waiting > 0) return refuse('panel.sheetsMissing', { count: waiting });
    const limit = round.rules.review.conferenceRangeCentipoints;
    const conferring = openConferences(await collectConferences(tx, roundId, limit));
    if (conferring > 0) return refuse('rounds.conferencesOpen', { count: conferring });
    await move(tx, roundLife, 'closeRound', roundId, { data: { closedAt: await databaseNow(tx) } });
    await audit(tx, {
      actor,
      action: 'round.close',
      subject: { type: 'Round', id: roundId },
      callId: round.callId,
    });
    return done(null);
  });
}
