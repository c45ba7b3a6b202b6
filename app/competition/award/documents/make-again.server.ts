import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { documentLife } from './document-life.ts';
import { askToMake } from './issue.server.ts';

/** Has a document that could not be made tried again at once, beside the queue's own tries. */
export async function makeAgain(actor: Actor, documentId: string): Promise<Outcome<null>> {
  if (!may(actor, 'compile', 'Document')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "AwardDocument" WHERE id = ${documentId} FOR UPDATE`;
    const row = await tx.awardDocument.findUnique({ where: { id: documentId }, select: { state: true } });
    if (!row) return refuse('notFound');
    if (!allows(documentLife, row.state, 'makeAgain')) return refuse('documents.notFailed');
    await move(tx, documentLife, 'makeAgain', documentId);
    await askToMake(tx, documentId);
    await audit(tx, { actor, action: 'document.again', subject: { type: 'AwardDocument', id: documentId } });
    return done(null);
  });
}
