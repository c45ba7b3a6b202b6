import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { isBarred } from '../eye/standing-conflicts.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';

export interface Wish {
  roundId: string;
  trackKey: string;
  expertId: string;
  submissionId: string;
  kind: 'pinned' | 'forbidden' | 'free';
}

/** The secretary pins a judge to a solution, rules the pair out, or leaves it to the solver again. It counts from the next proposal on. */
export async function setWish(actor: Actor, wish: Wish): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const { roundId, trackKey, expertId, submissionId, kind } = wish;
  const pair = { roundId, expertId, submissionId };
  return transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return refuse('notFound');
    if (isOver(round.state)) return refuse('panel.roundClosed');
    const sits = await tx.panelMember.count({
      where: { roundId, trackKey, expertId, state: { not: 'recused' } },
    });
    const entered = await tx.submission.count({
      where: { id: submissionId, callId: round.callId, trackKey },
    });
    if (sits === 0 || entered === 0) return refuse('notFound');
    if (kind === 'pinned' && (await isBarred(tx, { expertId, submissionId })))
      return refuse('panel.pinnedConflict');
    const scored = await tx.assignment.count({
      where: { ...pair, cancelledAt: null, sheets: { some: {} } },
    });
    if (kind === 'forbidden' && scored > 0) return refuse('panel.alreadyScored');
    await tx.assignmentWish.deleteMany({ where: pair });
    if (kind !== 'free')
      await tx.assignmentWish.create({ data: { ...pair, trackKey, kind, setById: actor.userId } });
    await audit(tx, {
      actor,
      action: 'assignment.wish',
      subject: { type: 'Submission', id: submissionId },
      callId: round.callId,
      details: { expertId, kind },
    });
    return done(null);
  });
}
