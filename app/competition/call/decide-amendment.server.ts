import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, reasonField } from '#app/platform/web/fields.ts';
import { amendable } from './amendable.server.ts';
import { lockCall } from './lock-call.server.ts';
import { publishAmendment } from './publish-amendment.server.ts';

export const decideAmendmentSchema = z.object({ amendmentId: idField, reason: reasonField.default('') });
interface Decision {
  callId: string;
  amendmentId: string;
  reason: string;
}

/**
 * 签发: another organiser puts a proposed amendment in force. Refusals: `call.amendmentDecided`, `call.amendmentOwn`, `call.amendmentOvertaken`
 * when another version was published meanwhile, and those of `amendable`.
 */
export async function signAmendment(
  actor: Actor,
  { callId, amendmentId }: Omit<Decision, 'reason'>,
): Promise<Outcome<null>> {
  if (!may(actor, 'amend', 'Call')) return refuse('forbidden');
  return transaction(async (tx) => {
    const call = await lockCall(tx, callId);
    const amendment = await tx.callAmendment.findUnique({ where: { id: amendmentId } });
    if (!call || amendment?.callId !== callId) return refuse('notFound');
    if (call.state === 'draft') return refuse('call.notPublished');
    if (amendment.state !== 'proposed') return refuse('call.amendmentDecided');
    if (amendment.proposedById === actor.userId) return refuse('call.amendmentOwn');
    if (amendment.baseVersionId !== call.currentVersionId) return refuse('call.amendmentOvertaken');
    const found = await amendable(tx, callId, amendment.content);
    if (!found.ok) return found;
    await tx.callAmendment.update({
      where: { id: amendmentId },
      data: { state: 'signed', decidedById: actor.userId },
    });
    await publishAmendment(tx, actor, {
      ...found.value,
      callId,
      reason: amendment.reason,
      draft: call.draftRevision === amendment.draftRevision ? 'follows' : 'stays',
      proposedById: amendment.proposedById,
    });
    return done(null);
  });
}

/** Sends a proposed amendment back with a reason; whoever proposed it takes it back by the same act. Nothing was published. */
export async function returnAmendment(
  actor: Actor,
  { callId, amendmentId, reason: given }: Decision,
): Promise<Outcome<null>> {
  if (!may(actor, 'amend', 'Call')) return refuse('forbidden');
  const reason = given.trim();
  if (reason === '') return refuse('call.reasonMissing');
  return transaction(async (tx) => {
    const call = await lockCall(tx, callId);
    const amendment = await tx.callAmendment.findUnique({ where: { id: amendmentId } });
    if (!call || amendment?.callId !== callId) return refuse('notFound');
    if (amendment.state !== 'proposed') return refuse('call.amendmentDecided');
    await tx.callAmendment.update({
      where: { id: amendmentId },
      data: { state: 'returned', decidedById: actor.userId, decisionReason: reason },
    });
    await audit(tx, {
      actor,
      action: 'call.returnAmendment',
      subject: { type: 'CallAmendment', id: amendmentId },
      callId,
      details: { reason },
    });
    return done(null);
  });
}
