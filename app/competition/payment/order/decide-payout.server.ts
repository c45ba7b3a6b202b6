import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { fingerprintOf, isSameAccount } from '../account/account-fingerprint.server.ts';
import { limitsOf, lockApprovedAlone } from '../limits/limits.server.ts';
import { revocationWaits } from '../recovery/revocation-waits.server.ts';
import { unpayableForCredit } from './credit.server.ts';
import { lockOrder, type Order, recordAct } from './payout-act.server.ts';
import { type PayoutState, payoutLife } from './payout-life.ts';
import { needsEndorsement, type Step, stepAt, stepOf, stepRefusal } from './payout-steps.ts';

const signature = { review: 'reviewedById', approve: 'approvedById', endorse: 'endorsedById' } as const;

/** Whether the account is still the one frozen in the order; an order carried over from before has frozen none yet. */
function accountStands({ grant: { account }, accountFingerprint, accountConfirmedAt }: Order): boolean {
  if (!account || account.confirmedAt.getTime() !== accountConfirmedAt?.getTime()) return false;
  return accountFingerprint === '' || isSameAccount(account, accountFingerprint);
}

/** Where an order goes when this person approves it: to the bank, or to a further approver above the limits of its fund. */
async function afterApproval(
  tx: Tx,
  { amountFen, grant }: Order,
  userId: string,
): Promise<'endorsing' | 'approved'> {
  const limits = await limitsOf(tx, grant.fundId);
  const today = limits ? await lockApprovedAlone(tx, grant.fundId, userId) : 0n;
  return needsEndorsement(amountFen, limits, today) ? 'endorsing' : 'approved';
}

/**
 * 复核, 审批 or 上级审批 of an order, by a person who has not signed it yet.
 * @param proofId of `proveSecondFactor`, given for this act
 * @returns the state it is in now
 */
export async function signPayout(
  actor: Actor,
  step: Step,
  payoutId: string,
  proofId: string,
): Promise<Outcome<PayoutState>> {
  if (!may(actor, step, 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const order = await lockOrder(tx, payoutId);
    if (!order) return refuse('notFound');
    const wrong = stepRefusal(order, step, actor.userId);
    if (wrong) return refuse(`award.${wrong}`);
    const { grant } = order;
    if (grant.state !== 'prepared') return refuse('award.notPayable');
    const revoking = await revocationWaits(tx, grant.id);
    if (revoking) return revoking;
    if (!accountStands(order) || !grant.account) return refuse('award.accountDiffers');
    const credit = step === 'review' ? null : await unpayableForCredit(tx, grant.submissionId);
    if (credit) return credit;
    const to =
      step === 'review'
        ? 'reviewed'
        : step === 'endorse'
          ? 'approved'
          : await afterApproval(tx, order, actor.userId);
    await recordAct(tx, { payoutId, kind: step, from: order.state, to, actorId: actor.userId, proofId });
    await move(tx, payoutLife, 'signPayout', payoutId, {
      to,
      data: {
        [signature[step]]: actor.userId,
        ...(order.accountFingerprint === '' && { accountFingerprint: fingerprintOf(grant.account) }),
      },
    });
    await audit(tx, {
      actor,
      action: `payout.${step}`,
      subject: { type: 'Payout', id: payoutId },
      callId: grant.submission.callId,
      details: { amountFen: order.amountFen, to, secondFactor: proofId },
    });
    return done(to);
  });
}

/** Refuses the step an order waits for: it goes back one step, to whom it came from, with the reason. */
export async function sendBackPayout(
  actor: Actor,
  payoutId: string,
  reason: string,
): Promise<Outcome<PayoutState>> {
  return transaction(async (tx) => {
    const order = await lockOrder(tx, payoutId);
    if (!order) return refuse('notFound');
    const step = stepOf(order.state);
    if (!step) return refuse('award.outOfStep');
    if (!may(actor, step, 'Payout')) return refuse('forbidden');
    const wrong = stepRefusal(order, step, actor.userId);
    if (wrong) return refuse(`award.${wrong}`);
    const why = reason.trim();
    if (why === '') return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    const to = stepAt[step].back;
    await recordAct(tx, {
      payoutId,
      kind: 'sendBack',
      from: order.state,
      to,
      actorId: actor.userId,
      reason: why,
    });
    await move(tx, payoutLife, 'sendBackPayout', payoutId, {
      to,
      data: { approvedById: null, ...(to !== 'reviewed' && { reviewedById: null }) },
    });
    await audit(tx, {
      actor,
      action: 'payout.sendBack',
      subject: { type: 'Payout', id: payoutId },
      callId: order.grant.submission.callId,
      details: { from: order.state, to, reason: why },
    });
    return done(to);
  });
}
