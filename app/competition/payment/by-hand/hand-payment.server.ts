import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { lockOrder, recordAct } from '../order/payout-act.server.ts';
import { settlePaid } from '../order/settle-payout.server.ts';
import { type Evidence, openedSlip, sealedSlip } from './slip.server.ts';

export const handPaymentSchema = z.object({
  payoutId: z.string().min(1),
  bankReference: nameText(80, { empty: 'award:errors.bankReference', least: 3 }),
  paidOn: z.iso.date('award:errors.paidOn'),
});

/** 手工付款: records that an approved order was paid without a file, with the bank's slip. It counts once another person confirms it. */
export async function recordHandPayment(
  actor: Actor,
  input: z.infer<typeof handPaymentSchema>,
  evidence: Evidence,
): Promise<Outcome<string>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  const { payoutId, paidOn, bankReference } = input;
  const slip = sealedSlip(evidence);
  if (!slip.ok) return slip;
  return transaction(async (tx) => {
    const order = await lockOrder(tx, payoutId);
    if (!order) return refuse('notFound');
    if (order.state !== 'approved' || order.grant.state !== 'prepared') return refuse('award.notApproved');
    // What went to the bank in a file is answered by the bank: paying it by hand as well would pay it twice.
    if (order.batchItems.length > 0) return refuse('award.inFile');
    if (await tx.handPayment.count({ where: { payoutId, accepted: null } })) return refuse('award.handWaits');
    if (paidOn > toShanghaiDate(await databaseNow(tx)))
      return refuse('award.paidInFuture', {}, { paidOn: ['award:errors.paidInFuture'] });
    const { id } = await tx.handPayment.create({
      data: {
        ...input,
        ...slip.value,
        recordedById: actor.userId,
      },
    });
    await recordAct(tx, {
      payoutId,
      kind: 'handRecorded',
      from: 'approved',
      to: 'approved',
      actorId: actor.userId,
      reason: bankReference,
    });
    await audit(tx, {
      actor,
      action: 'payout.handRecorded',
      subject: { type: 'Payout', id: payoutId },
      callId: order.grant.submission.callId,
      details: { reference: bankReference, paidOn, evidence: slip.value.evidenceHash },
    });
    return done(id);
  });
}

/** Another person confirms a payment by hand, with a second factor, which posts it; or refuses it with a reason. */
export async function decideHandPayment(
  actor: Actor,
  handPaymentId: string,
  decision: { accept: true; proofId: string } | { accept: false; reason: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'approve', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const found = await tx.handPayment.findUnique({
      where: { id: handPaymentId },
      select: { payoutId: true },
    });
    const order = found && (await lockOrder(tx, found.payoutId));
    if (!order) return refuse('notFound');
    const hand = await tx.handPayment.findUniqueOrThrow({ where: { id: handPaymentId } });
    if (hand.accepted !== null) return refuse('award.alreadyDecided');
    if (hand.recordedById === actor.userId) return refuse('award.fourEyes');
    const decided = { decidedById: actor.userId, decidedAt: await databaseNow(tx) };
    if (!decision.accept) {
      const why = decision.reason.trim();
      if (why === '') return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
      await tx.handPayment.update({
        where: { id: handPaymentId },
        data: { ...decided, accepted: false, refusedReason: why },
      });
      await recordAct(tx, {
        payoutId: order.id,
        kind: 'handRefused',
        from: order.state,
        to: order.state,
        actorId: actor.userId,
        reason: why,
      });
      await audit(tx, {
        actor,
        action: 'payout.handRefused',
        subject: { type: 'Payout', id: order.id },
        callId: order.grant.submission.callId,
        details: { reason: why },
      });
      return done(null);
    }
    if (order.state !== 'approved' || order.grant.state !== 'prepared') return refuse('award.notApproved');
    await tx.handPayment.update({ where: { id: handPaymentId }, data: { ...decided, accepted: true } });
    const { bankReference, paidOn } = hand;
    await settlePaid(tx, order, actor, {
      bankReference,
      paidOn,
      kind: 'handConfirmed',
      proofId: decision.proofId,
    });
    return done(null);
  });
}

/** The slip of a payment by hand, for finance; each look is on record. */
export async function readEvidence(
  actor: Actor,
  handPaymentId: string,
): Promise<Outcome<{ name: string; type: string; bytes: Uint8Array<ArrayBuffer> }>> {
  if (!may(actor, 'review', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const hand = await tx.handPayment.findUnique({ where: { id: handPaymentId } });
    if (!hand || hand.evidenceSealed === '') return refuse('notFound');
    const slip = openedSlip(hand);
    if (!slip.ok) return slip;
    await audit(tx, {
      actor,
      action: 'payout.evidenceRead',
      subject: { type: 'Payout', id: hand.payoutId },
      details: { handPaymentId },
    });
    return slip;
  });
}
