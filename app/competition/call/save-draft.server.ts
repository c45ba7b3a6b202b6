import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { sameJson } from '#app/platform/same-json.ts';
import { cancelled } from './cancellation-of.server.ts';
import { readDraft } from './draft.ts';
import { lockCall } from './lock-call.server.ts';

export interface SavedDraft {
  revision: number;
  savedAt: Date;
}

/**
 * Saves the draft of a call, of the first text or of an amendment, complete or not.
 * @param input.revision the revision the writer started from; another one in the database is refused as `stale`
 *   with the current one, and nothing of what either wrote is lost
 */
export async function saveDraft(
  actor: Actor,
  input: { callId: string; revision: number; content: unknown },
): Promise<Outcome<SavedDraft>> {
  if (!may(actor, 'write', 'Call')) return refuse('forbidden');
  const draft = readDraft(input.content);
  if (!draft) return refuse('invalid');
  return transaction(async (tx) => {
    const call = await lockCall(tx, input.callId);
    if (!call) return refuse('notFound');
    if (call.state === 'cancelled') return (await cancelled(tx, call.id)) ?? refuse('notFound');
    if (call.draftRevision !== input.revision) {
      // A save whose answer was lost comes again: what it brings stands already.
      if (sameJson(call.draft, draft))
        return done({ revision: call.draftRevision, savedAt: await databaseNow(tx) });
      return refuse('stale', { revision: call.draftRevision });
    }
    const revision = call.draftRevision + 1;
    await tx.call.update({ where: { id: call.id }, data: { draft, draftRevision: revision } });
    const savedAt = await databaseNow(tx);
    await audit(tx, {
      actor,
      action: 'call.saveDraft',
      subject: { type: 'Call', id: call.id },
      callId: call.id,
      details: { revision },
    });
    return done({ revision, savedAt });
  });
}
