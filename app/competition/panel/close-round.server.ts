import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** Closes a round for good: no sheet is written or locked afterwards (trigger). Every live assignment must have its locked sheet. */
export async function closeRound(actor: Actor, roundId: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Round')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Round" WHERE id = ${roundId} FOR UPDATE`;
    const round = await tx.round.findUnique({ where: { id: roundId } });
    if (!round) return refuse('notFound');
    if (round.state !== 'open') return refuse('panel.roundNotOpen');
    const waiting = await tx.assignment.count({
      where: { roundId, cancelledAt: null, NOT: { sheets: { some: { state: 'locked', reopenedBy: null } } } },
    });
    if (waiting > 0) return refuse('panel.sheetsMissing', { count: waiting });
    await tx.round.update({
      where: { id: roundId },
      data: { state: 'closed', closedAt: await databaseNow(tx) },
    });
    await audit(tx, {
      actor,
      action: 'round.close',
      subject: { type: 'Round', id: roundId },
      callId: round.callId,
    });
    return done(null);
  });
}
