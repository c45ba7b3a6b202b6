import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nextSheet } from '../desk/next-sheet.server.ts';
import { refusedByDatabase } from './database-refusal.server.ts';

/**
 * 会商后重新评分: while their panel confers about a solution, or once it has, until the round closes, a judge may file a further sheet with a
 * reason. The locked one stays on record (invariant 4). @returns the new sheet's id
 */
export function reviseSheet(actor: Actor, assignmentId: string, reason: string): Promise<Outcome<string>> {
  return refusedByDatabase(() =>
    transaction(async (tx) => {
      const desk = expertOf(actor);
      if (!desk.ok) return desk;
      const expertId = desk.value;
      await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${assignmentId} AND "expertId" = ${expertId} FOR UPDATE`;
      const assignment = await tx.assignment.findFirst({
        where: { id: assignmentId, expertId, cancelledAt: null },
        include: { round: true, sheets: { orderBy: { number: 'desc' }, take: 1 } },
      });
      if (!assignment) return refuse('notFound');
      const { roundId, submissionId, round } = assignment;
      const conferred = await tx.conference.findFirst({
        where: { roundId, submissionId, state: { in: ['convened', 'held'] } },
        select: { id: true },
      });
      if (!conferred) return refuse('rounds.noConference');
      if (round.state !== 'open') return refuse('scoring.roundNotOpen');
      const [sheet] = assignment.sheets;
      if (sheet?.state !== 'locked') return refuse('scoring.notLocked');
      if (reason.trim().length < 2)
        return refuse('scoring.reasonMissing', {}, { reason: ['scoring:errors.reason'] });
      const nextId = await nextSheet(tx, sheet, reason, actor.userId);
      await audit(tx, {
        actor,
        action: 'sheet.revise',
        subject: { type: 'ScoreSheet', id: nextId },
        callId: round.callId,
        details: { reopens: sheet.id, conference: conferred.id, reason: reason.trim() },
      });
      return done(nextId);
    }),
  );
}
