import { may } from '#app/competition/permissions.ts';
import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { amendable } from './amendable.server.ts';
import { lockCall } from './lock-call.server.ts';
import { publishAmendment } from './publish-amendment.server.ts';

export interface Amendment {
  callId: string;
  /** the draft as the organiser saw it */
  revision: number;
  reason: string;
}

/**
 * 修订: proposes the draft as the next version, for another organiser to sign. A deadline that only moves later is published at once, so that
 * it can be when it must. Refusals: `stale`, `call.amendmentOpen`, `call.reasonMissing`, and those of `amendable`.
 * @returns whether it is in force, or waits for the second signature
 */
export async function amendCall(
  actor: Actor,
  { callId, revision, reason: given }: Amendment,
): Promise<Outcome<{ inForce: boolean }>> {
  if (!may(actor, 'amend', 'Call')) return refuse('forbidden');
  const reason = given.trim();
  if (reason === '') return refuse('call.reasonMissing');
  return transaction(async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call) return refuse('notFound');
    if (call.state === 'draft') return refuse('call.notPublished');
    if (call.draftRevision !== revision) return refuse('stale', { revision: call.draftRevision });
    if ((await tx.callAmendment.count({ where: { callId, state: 'proposed' } })) > 0)
      return refuse('call.amendmentOpen');
    const found = await amendable(tx, callId, call.draft);
    if (!found.ok) return found;
    const { content, versionId, onlyLater } = found.value;
    if (onlyLater) {
      await publishAmendment(tx, actor, { ...found.value, callId, reason, draft: 'follows' });
      return done({ inForce: true });
    }
    const { id } = await tx.callAmendment.create({
      data: {
        callId,
        baseVersionId: versionId,
        content,
        reason,
        draftRevision: revision,
        proposedById: actor.userId,
      },
    });
    await audit(tx, {
      actor,
      action: 'call.proposeAmendment',
      subject: { type: 'CallAmendment', id },
      callId,
      details: { changes: found.value.changes.length, reason },
    });
    await tellStaff(tx, ['amend', 'Call'], {
      what: 'amendment',
      path: `/organise/calls/${callId}`,
      except: actor.userId,
    });
    return done({ inForce: false });
  });
}
