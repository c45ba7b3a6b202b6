import { selectionLife } from '#app/competition/announcement/selection-life.ts';
import { cancelled } from '#app/competition/call/cancellation-of.server.ts';
import { callLife } from '#app/competition/call/lifecycle.ts';
import { lockCall } from '#app/competition/call/lock-call.server.ts';
import { heldIn } from '#app/competition/fund/held-in.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { allows, born } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { cancellationLife } from './cancellation-life.ts';
import { CANCELLED } from './tell-cancelled.server.ts';

interface Proposed {
  callId: string;
  reason: string;
}
interface Decided {
  callId: string;
  cancellationId: string;
}

/** Why a call cannot be cancelled now, under its lock; null when it can. */
async function uncancellable(
  tx: Tx,
  call: { id: string; state: 'draft' | 'published' | 'closed' | 'cancelled' },
) {
  const over = await cancelled(tx, call.id);
  if (over) return over;
  if (!allows(callLife, call.state, 'confirmCancellation')) return refuse('call.notPublished');
  const ofCall = { submission: { callId: call.id } };
  if ((await tx.payout.count({ where: { state: 'paid', grant: ofCall } })) > 0)
    return refuse('call.cancelPaid');
  const standing = await tx.grant.count({ where: { ...ofCall, state: { not: 'revoked' } } });
  return standing > 0 ? refuse('call.cancelAwarded', { count: standing }) : null;
}

/**
 * 取消征集: one organiser proposes it, with the reason that everybody will read. Nobody is told before another confirms.
 * @returns the cancellation's id. Refusals: `call.cancelPaid`, `call.cancelAwarded`, `call.cancelWaits`, `call.cancelled`
 */
export async function proposeCancellation(actor: Actor, input: Proposed): Promise<Outcome<string>> {
  if (!may(actor, 'cancel', 'Call')) return refuse('forbidden');
  const reason = input.reason.trim();
  if (reason.length < 2) return refuse('call.reasonMissing', {}, { reason: ['call:refusals.reasonMissing'] });
  return transaction(async (tx) => {
    const call = await lockCall(tx, input.callId);
    if (!call) return refuse('notFound');
    const wrong = await uncancellable(tx, call);
    if (wrong) return wrong;
    if ((await tx.callCancellation.count({ where: { callId: call.id, state: 'proposed' } })) > 0)
      return refuse('call.cancelWaits');
    const { id } = await tx.callCancellation.create({
      data: { callId: call.id, reason, proposedById: actor.userId, ...born(cancellationLife, 'proposed') },
    });
    await audit(tx, {
      actor,
      action: 'call.proposeCancel',
      subject: { type: 'CallCancellation', id },
      callId: call.id,
      details: { reason },
    });
    return done(id);
  });
}

/**
 * Another organiser cancels the call, for good: the money held for its list goes back to the fund, entries and marks stay on record, nothing
 * more is done in it (trigger `a_call_lives`), and entrants and judges are told the reason. Refusals: as above, `call.cancelOwn`,
 * `call.cancelDecided`
 */
export async function confirmCancellation(
  actor: Actor,
  { callId, cancellationId }: Decided,
): Promise<Outcome<null>> {
  if (!may(actor, 'cancel', 'Call')) return refuse('forbidden');
  return transaction(async (tx) => {
    const call = await lockCall(tx, callId);
    const cancellation = await tx.callCancellation.findUnique({ where: { id: cancellationId } });
    if (!call || cancellation?.callId !== callId) return refuse('notFound');
    if (!allows(cancellationLife, cancellation.state, 'confirmCancellation'))
      return refuse('call.cancelDecided');
    if (cancellation.proposedById === actor.userId) return refuse('call.cancelOwn');
    const wrong = await uncancellable(tx, call);
    if (wrong) return wrong;
    const { reason } = cancellation;
    await move(tx, cancellationLife, 'confirmCancellation', cancellationId, {
      data: { decidedById: actor.userId },
    });
    const releasedFen = await giveUpList(tx, actor, call, reason);
    await move(tx, callLife, 'confirmCancellation', callId);
    await audit(tx, {
      actor,
      action: 'call.cancel',
      subject: { type: 'Call', id: callId },
      callId,
      details: { reason, proposedById: cancellation.proposedById, releasedFen },
    });
    await enqueue(tx, CANCELLED, { callId }, { key: `${CANCELLED}:${callId}` });
    return done(null);
  });
}

/** Sends a proposal to cancel back with a reason, or takes one's own back. The call goes on. */
export async function returnCancellation(
  actor: Actor,
  { callId, cancellationId, reason: given }: Decided & { reason: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'cancel', 'Call')) return refuse('forbidden');
  const reason = given.trim();
  if (reason.length < 2) return refuse('call.reasonMissing', {}, { reason: ['call:refusals.reasonMissing'] });
  return transaction(async (tx) => {
    await lockCall(tx, callId);
    const cancellation = await tx.callCancellation.findUnique({ where: { id: cancellationId } });
    if (cancellation?.callId !== callId) return refuse('notFound');
    if (!allows(cancellationLife, cancellation.state, 'returnCancellation'))
      return refuse('call.cancelDecided');
    await move(tx, cancellationLife, 'returnCancellation', cancellationId, {
      data: { decidedById: actor.userId, decisionReason: reason },
    });
    await audit(tx, {
      actor,
      action: 'call.returnCancel',
      subject: { type: 'CallCancellation', id: cancellationId },
      callId,
      details: { reason },
    });
    return done(null);
  });
}

/** Gives up a list that is not final: its money goes back to what the fund may promise. @returns how much, in fen */
async function giveUpList(
  tx: Tx,
  actor: Actor,
  call: { id: string; slug: string },
  reason: string,
): Promise<bigint> {
  await tx.$queryRaw`SELECT id FROM "Selection" WHERE "callId" = ${call.id} FOR UPDATE`;
  const list = await tx.selection.findFirst({
    where: { callId: call.id, state: { in: ['proposed', 'approved', 'inPublicity'] } },
    include: { items: { include: { submission: { select: { id: true, state: true } } } } },
  });
  if (!list) return 0n;
  await move(tx, selectionLife, 'confirmCancellation', list.id, {
    data: { rejectionReason: reason },
  });
  const listed = list.items.flatMap(({ submission: { id, state } }) =>
    state === 'proposed' || state === 'inPublicity' ? [id] : [],
  );
  await move(tx, submissionLife, 'confirmCancellation', listed);
  // What an upheld objection struck off was released then.
  const standing = list.items.filter((item) => item.state !== 'struckOff');
  const held = standing.reduce((sum, item) => sum + item.awardFen, 0n);
  const fundId = await heldIn(tx, list.id);
  if (held === 0n || !fundId) return 0n;
  await postEntry(tx, {
    fundId,
    kind: 'release',
    amountFen: held,
    key: `release:${list.id}`,
    memo: call.slug,
    callId: call.id,
    actorId: actor.userId,
  });
  return held;
}
