import { cancelled } from '#app/competition/call/cancellation-of.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { Submission } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** Locks an entry until the transaction ends and asks whether the actor may do this; who may not read it is told that it is not there. */
export async function lockSubmission(
  tx: Tx,
  actor: Actor,
  verb: 'draft' | 'submit' | 'withdraw',
  submissionId: string,
): Promise<Outcome<Submission>> {
  await tx.$queryRaw`SELECT id FROM "Submission" WHERE id = ${submissionId} FOR UPDATE`;
  const submission = await tx.submission.findUnique({ where: { id: submissionId } });
  if (!submission) return refuse('notFound');
  if (may(actor, verb, 'Submission', submission))
    return (await cancelled(tx, submission.callId)) ?? done(submission);
  const partners = await tx.consortiumMember.findMany({
    where: { submissionId, removedAt: null, confirmedAt: { not: null } },
    select: { providerId: true },
  });
  const memberProviderIds = partners.map((m) => m.providerId);
  return refuse(
    may(actor, 'read', 'Submission', { ...submission, memberProviderIds }) ? 'forbidden' : 'notFound',
  );
}

/** While a draft may be changed: before the first submission, until the deadline, and while a correction is asked for. */
const editable = ['draft', 'submitted', 'returned'] as const;
export const isEditable = (state: Submission['state']): boolean => editable.some((s) => s === state);
