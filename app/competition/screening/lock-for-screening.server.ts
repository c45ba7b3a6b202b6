import { cancelled } from '#app/competition/call/cancellation-of.server.ts';
import { closesAt } from '#app/competition/call/closing.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { Call, Submission } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

export type InScreening = { submission: Submission & { call: Call; currentVersionId: string }; now: Date };

/** A refusal that one secretary proposed and no other has answered. */
export const openProposal = (tx: Tx, submissionId: string) =>
  tx.screeningDecision.findFirst({
    where: { submissionId, kind: 'proposeRefusal', answers: { none: {} } },
  });

/**
 * Locks a submission whose form is examined. Before the deadline the unit may still send a new version, so nothing is
 * decided until it has passed by the database's clock.
 */
export async function lockForScreening(
  tx: Tx,
  actor: Actor,
  submissionId: string,
): Promise<Outcome<InScreening>> {
  if (!may(actor, 'screen', 'Screening')) return refuse('forbidden');
  await tx.$queryRaw`SELECT id FROM "Submission" WHERE id = ${submissionId} FOR UPDATE`;
  const submission = await tx.submission.findUnique({ where: { id: submissionId }, include: { call: true } });
  if (!submission?.currentVersionId) return refuse('notFound');
  const now = await databaseNow(tx);
  const over = await cancelled(tx, submission.callId);
  if (over) return over;
  const closes = closesAt(submission.call);
  if (closes && now <= closes) return refuse('screening.beforeDeadline', { deadline: closes.toISOString() });
  return done({ submission: { ...submission, currentVersionId: submission.currentVersionId }, now });
}
