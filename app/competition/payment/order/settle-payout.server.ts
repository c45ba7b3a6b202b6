import { grantLife } from '#app/competition/award/grant-life.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { type Order, recordAct } from './payout-act.server.ts';
import { payoutLife } from './payout-life.ts';

export interface Paid {
  bankReference: string;
  /** a date of Asia/Shanghai */
  paidOn: string;
  /** whose evidence it is: the bank's, or that of a payment by hand */
  kind: 'bankPaid' | 'handConfirmed';
  /** of the person who confirms it */
  proofId: string;
}

/**
 * Records that an approved order was paid, in the caller's transaction and under the lock of its award: posted once, whoever tells it
 * however often (the entry's key, the order's state).
 */
export async function settlePaid(tx: Tx, order: Order, actor: Actor, paid: Paid): Promise<void> {
  const { id: payoutId, grant } = order;
  const { bankReference, paidOn, kind, proofId } = paid;
  // Each payment that came back allows one more, and no other way leads to a second.
  const returned = await tx.payout.count({ where: { grantId: grant.id, state: 'returned' } });
  const entryId = await postEntry(tx, {
    fundId: grant.fundId,
    kind: 'payment',
    amountFen: order.amountFen,
    key: returned === 0 ? `payment:${grant.id}` : `payment:${grant.id}:${returned + 1}`,
    memo: `${grant.number} ${bankReference}`,
    grantId: grant.id,
    callId: grant.submission.callId,
    actorId: actor.userId,
  });
  await recordAct(tx, {
    payoutId,
    kind,
    from: order.state,
    to: 'paid',
    actorId: actor.userId,
    reason: bankReference,
    proofId,
  });
  await move(tx, payoutLife, 'settlePaid', payoutId, { data: { entryId, bankReference, paidOn } });
  await move(tx, grantLife, 'settlePaid', grant.id);
  await move(tx, submissionLife, 'settlePaid', grant.submissionId);
  await audit(tx, {
    actor,
    action: 'payout.paid',
    subject: { type: 'Payout', id: payoutId },
    callId: grant.submission.callId,
    details: {
      amountFen: order.amountFen,
      reference: bankReference,
      paidOn,
      by: kind,
      secondFactor: proofId,
    },
  });
  for (const owner of await ownersOf(tx, grant.providerId)) {
    const said = { number: grant.number, amount: order.amountFen, day: paidOn };
    await sendLetter(tx, owner, 'award.paid', said, `/grants/${grant.id}`);
  }
}

/** The bank did not pay an approved order: it ends, and the unit confirms its account anew before another is prepared. */
export async function settleFailed(
  tx: Tx,
  order: Order,
  actor: Actor,
  { reason, proofId }: { reason: string; proofId: string },
): Promise<void> {
  const { id: payoutId, grant } = order;
  await recordAct(tx, {
    payoutId,
    kind: 'bankFailed',
    from: order.state,
    to: 'failed',
    actorId: actor.userId,
    reason,
    proofId,
  });
  await move(tx, payoutLife, 'settleFailed', payoutId, { data: { failureReason: reason } });
  await tx.paymentBatchItem.updateMany({ where: { grantId: grant.id, live: true }, data: { live: false } });
  await move(tx, grantLife, 'settleFailed', grant.id);
  await audit(tx, {
    actor,
    action: 'payout.failed',
    subject: { type: 'Payout', id: payoutId },
    callId: grant.submission.callId,
    details: { reason, secondFactor: proofId },
  });
  for (const owner of await ownersOf(tx, grant.providerId)) {
    const said = { number: grant.number, reason };
    await sendLetter(tx, owner, 'award.bankFailed', said, `/grants/${grant.id}`);
  }
}
