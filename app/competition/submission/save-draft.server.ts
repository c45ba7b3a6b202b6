import { callInForce } from '#app/competition/call/in-force.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { sameJson } from '#app/platform/same-json.ts';
import { storedDraftSchema, withinForm } from './content.ts';
import { isEditable, lockSubmission } from './lock-submission.server.ts';
import { shanghaiTime } from './shanghai-time.ts';

export interface SavedDraft {
  revision: number;
  savedAt: Date;
}

/**
 * Saves the draft, complete or not. Drafts are the unit's own notes: they leave no audit entry; a submission does.
 * What was submitted stays as it is: title and track of the entry follow the draft only until the first submission.
 * @param input.revision the one the writer started from; when another is stored the save is refused as `submission.stale`
 *   with the time of that save, so that neither writer's text is lost, unless it holds the very same
 */
export async function saveDraft(
  actor: Actor,
  input: { submissionId: string; revision: number; trackKey: string; content: unknown },
): Promise<Outcome<SavedDraft>> {
  const parsed = storedDraftSchema.safeParse({ ...Object(input.content), trackKey: input.trackKey });
  if (!parsed.success) return refuse('invalid');
  return transaction(async (tx) => {
    const locked = await lockSubmission(tx, actor, 'draft', input.submissionId);
    if (!locked.ok) return locked;
    const { id, state, draftRevision, draftSavedAt, currentVersionId } = locked.value;
    if (!isEditable(state)) return refuse('submission.locked');
    const { content } = await callInForce(tx, locked.value.callId);
    const { trackKey = '', ...draft } = withinForm(content.form, parsed.data);
    if (draftRevision !== input.revision) {
      // A save whose answer was lost comes again: what it brings stands already.
      if (sameJson(locked.value.draft, { ...draft, trackKey }))
        return done({ revision: draftRevision, savedAt: draftSavedAt });
      return refuse('submission.stale', { revision: draftRevision, at: shanghaiTime(draftSavedAt) });
    }
    const savedAt = await databaseNow(tx);
    const revision = draftRevision + 1;
    await tx.submission.update({
      where: { id },
      data: {
        draft: { ...draft, trackKey },
        ...(currentVersionId ? {} : { title: draft.title, trackKey }),
        draftRevision: revision,
        draftSavedAt: savedAt,
      },
    });
    return done({ revision, savedAt });
  });
}
