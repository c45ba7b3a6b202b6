import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isLiftable } from './conflict.ts';

/**
 * The secretary lifts a conflict that a person declared for a personal reason and that turned out to be none; what was found in
 * the records stands. Only before the round opens, so that nobody returns to solutions they were barred from.
 */
export async function liftConflict(
  actor: Actor,
  input: { roundId: string; conflictId: string; reason: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('panel.reasonMissing');
  return transaction(async (tx) => {
    const round = await lockRound(tx, input.roundId);
    const conflict = await tx.conflict.findUnique({ where: { id: input.conflictId } });
    if (!round || conflict?.callId !== round.callId) return refuse('notFound');
    if (round.state !== 'setup') return refuse('panel.roundNotInSetup');
    if (!isLiftable(conflict)) return refuse('panel.conflictStands');
    await tx.conflict.update({
      where: { id: conflict.id },
      data: { liftedAt: await databaseNow(tx), liftedById: actor.userId, liftedReason: reason },
    });
    await audit(tx, {
      actor,
      action: 'conflict.lift',
      subject: { type: 'Conflict', id: conflict.id },
      callId: round.callId,
      details: { reason },
    });
    return done(null);
  });
}
