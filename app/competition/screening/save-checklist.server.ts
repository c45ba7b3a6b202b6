import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { type Checklist, checklistSchema } from './checklist.ts';

/** Saves the checklist of one submission. A stale write is refused. @returns the new revision. */
export async function saveChecklist(
  actor: Actor,
  submissionId: string,
  revision: number,
  input: { checklist: Checklist; note: string },
): Promise<Outcome<number>> {
  if (!may(actor, 'screen', 'Screening')) return refuse('forbidden');
  const checklist = checklistSchema.parse(input.checklist);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Submission" WHERE id = ${submissionId} FOR UPDATE`;
    const submission = await tx.submission.findUnique({
      where: { id: submissionId },
      include: { screening: true },
    });
    if (!submission?.currentVersionId) return refuse('notFound');
    if ((submission.screening?.revision ?? 0) !== revision) return refuse('stale');
    const data = {
      versionId: submission.currentVersionId,
      checklist,
      note: input.note,
      updatedById: actor.userId,
      updatedAt: await databaseNow(tx),
    };
    const saved = await tx.screening.upsert({
      where: { submissionId },
      create: { submissionId, ...data },
      update: { ...data, revision: { increment: 1 } },
    });
    await audit(tx, {
      actor,
      action: 'screening.save',
      subject: { type: 'Submission', id: submissionId },
      callId: submission.callId,
    });
    return done(saved.revision);
  });
}
