import { grantLife } from '#app/competition/award/grant-life.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import {
  type Decision,
  lockProposal,
  putProposal,
  settleProposal,
  undecidable,
} from '#app/competition/fund/proposal.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { type Evidence, sealedSlip } from '../by-hand/slip.server.ts';
import { lockOrder, type Order, recordAct } from '../order/payout-act.server.ts';
import { payoutLife } from '../order/payout-life.ts';
import { hasSigned } from '../order/payout-steps.ts';

/** Money that came back, as the bank's slip says. */
export interface CameBack {
  /** fen */
  amountFen: bigint;
  /** the day the bank booked it, of Asia/Shanghai */
  day: string;
  /** the bank's reference */
  reference: string;
  reason: string;
}

/** Why a day cannot be that on which a payment of `paidOn` came back; null when it can. */
export async function unfitDay(tx: Tx, day: string, paidOn: string | null) {
  if (day <= toShanghaiDate(await databaseNow(tx)) && day >= (paidOn ?? '')) return null;
  return refuse('award.cameBackDay', {}, { day: ['award:errors.cameBackDay'] });
}

/**
 * 登记退汇: puts down that the bank sent a payment back, with its slip, where no answer of the bank says so. A payment comes back whole. It
 * counts once another person confirms it, who did not sign the order.
 * @returns the proposal's id
 */
export async function proposeReturn(
  actor: Actor,
  payoutId: string,
  { amountFen, day, reference, reason }: CameBack,
  evidence: Evidence,
): Promise<Outcome<string>> {
  if (!may(actor, 'return', 'Payout')) return refuse('forbidden');
  const slip = sealedSlip(evidence);
  if (!slip.ok) return slip;
  return transaction(async (tx) => {
    const order = await lockOrder(tx, payoutId);
    if (!order) return refuse('notFound');
    const { grantId, grant } = order;
    if (order.state !== 'paid' || grant.state !== 'paid') return refuse('award.notPaid');
    if (amountFen !== order.amountFen)
      return refuse('award.returnWhole', {}, { yuan: ['award:errors.returnWhole'] });
    const late = await unfitDay(tx, day, order.paidOn);
    if (late) return late;
    if (await tx.fundProposal.count({ where: { grantId, kind: 'return', state: 'proposed' } }))
      return refuse('award.proposalWaits');
    const put = { fundId: grant.fundId, grantId, payoutId, amountFen, day, reference, reason, ...slip.value };
    return done(await putProposal(tx, actor, { kind: 'return', ...put }, grant.submission.callId));
  });
}

/** Another person, who did not sign the order, confirms with a second factor that a payment came back; or refuses it with a reason. */
export async function decideReturn(
  actor: Actor,
  proposalId: string,
  decision: Decision,
): Promise<Outcome<null>> {
  if (!may(actor, 'confirm', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId, 'return');
    const order = proposal?.payoutId ? await lockOrder(tx, proposal.payoutId) : null;
    if (!proposal || !order) return refuse('notFound');
    const wrong = undecidable(proposal, actor);
    if (wrong) return wrong;
    if (hasSigned(order, actor.userId)) return refuse('award.signedOrder');
    const { callId } = order.grant.submission;
    if (!decision.confirm) return settleProposal(tx, actor, proposal, decision, { callId });
    // The bank's own answer may have said so meanwhile.
    if (order.state !== 'paid' || order.grant.state !== 'paid') return refuse('award.notPaid');
    const said = [proposal.reason, proposal.reference].filter(Boolean).join(' ');
    const entryId = await returnOrder(tx, order, actor, { reason: said, proofId: decision.proofId });
    return settleProposal(tx, actor, proposal, decision, { entryId, callId });
  });
}

/**
 * Records that a paid order came back, in the caller's transaction and under the lock of its award: the amount is owed again, and the unit
 * confirms its account anew before another order is prepared. A payment comes back once, however often it is told.
 * @returns the entry's id
 */
export async function returnOrder(
  tx: Tx,
  order: Order,
  actor: Actor,
  { reason, proofId }: { reason: string; proofId: string },
): Promise<string> {
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
  await recordAct(tx, {
    payoutId,
    kind: 'returned',
    from: 'paid',
    to: 'returned',
    actorId: actor.userId,
    reason,
    proofId,
  });
  await move(tx, payoutLife, 'returnOrder', payoutId, {
    data: {
      returnEntryId,
      returnReason: reason,
      returnedById: actor.userId,
      returnedAt: await databaseNow(tx),
    },
  });
  // Its file has done its part: the next payment goes into another.
  await tx.paymentBatchItem.updateMany({ where: { grantId: grant.id, live: true }, data: { live: false } });
  await move(tx, grantLife, 'returnOrder', grant.id);
  await move(tx, submissionLife, 'returnOrder', grant.submissionId);
  await audit(tx, {
    actor,
    action: 'payout.return',
    subject: { type: 'Payout', id: payoutId },
    callId,
    details: { amountFen: order.amountFen, reason, secondFactor: proofId },
  });
  for (const owner of await ownersOf(tx, grant.providerId)) {
    await sendLetter(tx, owner, 'award.returned', { number: grant.number, reason }, `/grants/${grant.id}`);
  }
  return returnEntryId;
}
