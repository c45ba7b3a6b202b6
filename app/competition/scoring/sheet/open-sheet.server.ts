import { mayBeScored } from '#app/competition/panel/defence/called-up.server.ts';
import { isBarred } from '#app/competition/panel/eye/standing-conflicts.server.ts';
import {
  type RoundConfiguration,
  roundConfigurationSchema,
} from '#app/competition/panel/round/round-rules.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { ScoreSheet } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { mayBeWritten } from './may-be-written.ts';

export interface OpenSheet {
  assignmentId: string;
  callId: string;
  rules: RoundConfiguration;
  /** the newest sheet; null before the first save */
  sheet: ScoreSheet | null;
}

/**
 * Locks an assignment of the judge's own and gives the sheet they may write now. Whatever is not theirs does not exist for
 * them: another's, one cancelled, one with a conflict, one before signing.
 */
export async function openSheet(tx: Tx, actor: Actor, assignmentId: string): Promise<Outcome<OpenSheet>> {
  const desk = expertOf(actor);
  if (!desk.ok) return desk;
  const expertId = desk.value;
  await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${assignmentId} AND "expertId" = ${expertId} FOR UPDATE`;
  const assignment = await tx.assignment.findFirst({
    where: { id: assignmentId, expertId, round: { members: { some: { expertId, state: 'committed' } } } },
    include: {
      round: { select: { id: true, number: true, state: true, callId: true, configuration: true } },
      sheets: { orderBy: { number: 'desc' }, take: 1 },
      review: { select: { concludedAt: true, cancelledAt: true } },
    },
  });
  if (!assignment) return refuse('notFound');
  const { submissionId } = assignment;
  if (assignment.cancelledAt || (await isBarred(tx, { expertId, submissionId })))
    return refuse('scoring.conflict');
  if (!mayBeWritten(assignment)) {
    const locked = assignment.sheets[0]?.state === 'locked' && assignment.review?.concludedAt;
    return refuse(locked ? 'scoring.locked' : 'scoring.roundNotOpen');
  }
  const rules = roundConfigurationSchema.parse(assignment.round.configuration);
  if (!(await mayBeScored(tx, assignment.round, rules, submissionId))) return refuse('scoring.notCalled');
  const sheet = assignment.sheets[0] ?? null;
  if (sheet && sheet.state !== 'draft') return refuse('scoring.locked');
  return done({
    assignmentId,
    callId: assignment.round.callId,
    rules,
    sheet,
  });
}
