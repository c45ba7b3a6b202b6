import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { sameJson } from '#app/platform/same-json.ts';
import { draftSchema, type OutcomeDraft } from './outcomes.ts';

/**
 * Saves a report while it is being written. @param revision the one it builds on; a save that came second is refused
 * (`followUp.stale`, with the revision there is), and nothing is lost
 */
export async function saveFollowUp(
  actor: Actor,
  followUpId: string,
  revision: number,
  fields: OutcomeDraft,
): Promise<Outcome<{ revision: number; savedAt: Date }>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "FollowUp" WHERE id = ${followUpId} FOR UPDATE`;
    const row = await tx.followUp.findUnique({ where: { id: followUpId }, include: { grant: true } });
    if (!row || !may(actor, 'report', 'Grant', { providerId: row.grant.providerId }))
      return refuse('notFound');
    if (row.grant.state === 'revoked') return refuse('followUp.revoked');
    const draft = draftSchema.parse(fields);
    if (row.draftRevision !== revision) {
      // A save whose answer was lost comes again: what it brings stands already.
      if (row.draftSavedAt && sameJson(row.draft, draft))
        return done({ revision: row.draftRevision, savedAt: row.draftSavedAt });
      return refuse('followUp.stale', { revision: row.draftRevision });
    }
    const savedAt = await databaseNow(tx);
    const next = revision + 1;
    await tx.followUp.update({
      where: { id: followUpId },
      data: { draft, draftRevision: next, draftSavedAt: savedAt },
    });
    return done({ revision: next, savedAt });
  });
}
