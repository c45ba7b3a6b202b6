import { lockOrder, type Order, recordAct } from '#app/competition/award/payout-act.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/**
 * 退汇: the bank sent a payment back. The amount is owed again, and the unit confirms its account anew before another order is
 * prepared. A payment comes back once, however often it is told.
 * @param reason what the bank said, with its reference
 */
export async function returnPayout(actor: Actor, payoutId: string, reason: string): Promise<Outcome<null>> {
  if (!may(actor, 'return', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const order = await lockOrder(tx, payoutId);
    if (!order) return refuse('notFound');
    if (order.state !== 'paid' || order.grant.state !== 'paid') return refuse('award.notPaid');
    if (reason.trim() === '')
      return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    await returnOrder(tx, order, actor, reason.trim());
    return done(null);
  });
}

/** Records that a paid order came back, in the caller's transaction and under the lock of its award. */
export async function returnOrder(tx: Tx, order: Order, actor: Actor, reason: string): Promise<void> {
  const { id: payoutId, grant } = order;
  const { callId } = grant.submission;
  const returnEntryId = await postEntry(tx, {
    fundId: grant.fundId,
    kind: 'return',
    amountFen: order.amountFen,
    key: `return:${payoutId}`,
    memo: `${grant.number} ${order.bankReference}`,
    grantId: grant.id,
    callId,
    actorId: actor.userId,
  });
  const returned = {
    returnEntryId,
    returnReason: reason,
    returnedById: actor.userId,
    returnedAt: await databaseNow(tx),
  };
  await recordAct(tx, {
    payoutId,
    kind: 'returned',
    from: 'paid',
    to: 'returned',
    actorId: actor.userId,
    reason,
  });
  await tx.payout.update({ where: { id: payoutId }, data: { ...returned, state: 'returned' } });
  // Its file has done its part: the next payment goes into another.
  await tx.paymentBatchItem.updateMany({ where: { grantId: grant.id, live: true }, data: { live: false } });
  await tx.grant.update({ where: { id: grant.id }, data: { state: 'granted' } });
  await tx.submission.update({ where: { id: grant.submissionId }, data: { state: 'awarded' } });
  await audit(tx, {
    actor,
    action: 'payout.return',
    subject: { type: 'Payout', id: payoutId },
    callId,
    details: { amountFen: order.amountFen, reason },
  });
  for (const owner of await ownersOf(tx, grant.providerId)) {
    await sendLetter(tx, owner, 'award.returned', { number: grant.number, reason }, `/grants/${grant.id}`);
  }
}
