import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { askToMake } from './issue.server.ts';

/** Has a document that could not be made tried again at once, beside the queue's own tries. */
export async function makeAgain(actor: Actor, documentId: string): Promise<Outcome<null>> {
  if (!may(actor, 'compile', 'Document')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "AwardDocument" WHERE id = ${documentId} FOR UPDATE`;
    const row = await tx.awardDocument.findUnique({ where: { id: documentId }, select: { state: true } });
    if (!row) return refuse('notFound');
    if (row.state !== 'failed') return refuse('documents.notFailed');
    await tx.awardDocument.update({ where: { id: documentId }, data: { state: 'waiting' } });
    await askToMake(tx, documentId);
    await audit(tx, { actor, action: 'document.again', subject: { type: 'AwardDocument', id: documentId } });
    return done(null);
  });
}
