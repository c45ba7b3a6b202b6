import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nextSheet } from '../desk/next-sheet.server.ts';

/** The secretary reopens a locked sheet with a reason: the judge gets a new one with the same marks, and both stay on record. */
export async function reopenSheet(actor: Actor, sheetId: string, reason: string): Promise<Outcome<string>> {
  if (!may(actor, 'reopen', 'ScoreSheet')) return refuse('forbidden');
  if (reason.trim() === '') return refuse('scoring.reasonMissing', {}, { reason: ['scoring:errors.reason'] });
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "ScoreSheet" WHERE id = ${sheetId} FOR UPDATE`;
    const sheet = await tx.scoreSheet.findUnique({
      where: { id: sheetId },
      include: { reopenedBy: true, assignment: { include: { round: true } } },
    });
    if (!sheet) return refuse('notFound');
    if (sheet.state !== 'locked' || sheet.reopenedBy) return refuse('scoring.notLocked');
    if (sheet.assignment.round.state !== 'open') return refuse('scoring.roundNotOpen');
    const nextId = await nextSheet(tx, sheet, reason, actor.userId);
    await audit(tx, {
      actor,
      action: 'sheet.reopen',
      subject: { type: 'ScoreSheet', id: nextId },
      callId: sheet.assignment.round.callId,
      details: { reopens: sheet.id, reason },
    });
    return done(nextId);
  });
}
