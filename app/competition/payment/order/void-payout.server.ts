import { grantLife } from '#app/competition/award/grant-life.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockOrder, type Order, recordAct } from './payout-act.server.ts';
import { payoutLife } from './payout-life.ts';

/** 作废: finance gives an order up that no payment file holds; another can be prepared for its award. */
export async function voidPayout(actor: Actor, payoutId: string, reason: string): Promise<Outcome<null>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const order = await lockOrder(tx, payoutId);
    if (!order) return refuse('notFound');
    if (!allows(payoutLife, order.state, 'voidOrder')) return refuse('award.alreadyDecided');
    if (order.batchItems.length > 0) return refuse('award.inFile');
    if (await tx.handPayment.count({ where: { payoutId, accepted: null } })) return refuse('award.handWaits');
    if (reason.trim() === '')
      return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    await voidOrder(tx, order, actor, reason.trim());
    await move(tx, grantLife, 'voidPayout', order.grantId);
    return done(null);
  });
}

/** Voids an open order within the caller's transaction, under the lock of its award. */
export async function voidOrder(tx: Tx, order: Order, actor: Actor, reason: string): Promise<void> {
  const { id: payoutId, state: from } = order;
  await recordAct(tx, { payoutId, kind: 'void', from, to: 'rejected', actorId: actor.userId, reason });
  await move(tx, payoutLife, 'voidOrder', payoutId);
  await audit(tx, {
    actor,
    action: 'payout.void',
    subject: { type: 'Payout', id: payoutId },
    callId: order.grant.submission.callId,
    details: { from, reason },
  });
}
