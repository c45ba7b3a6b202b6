import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockOrder, type Order } from '../order/payout-act.server.ts';
import { hasSigned } from '../order/payout-steps.ts';
import { settleFailed, settlePaid } from '../order/settle-payout.server.ts';
import { returnOrder } from '../recovery/return-payout.server.ts';

export const caseDecisions = ['noAction', 'recordPaid', 'recordFailed', 'recordReturned'] as const;
export type CaseDecision = (typeof caseDecisions)[number];

export const closeCaseSchema = z.object({
  decision: z.enum(caseDecisions, 'award:errors.decision'),
  reason: z.string().trim().min(2, 'award:refusals.reasonMissing').max(2000),
  /** the day it was paid, for `recordPaid` */
  paidOn: z.union([z.literal(''), z.iso.date('award:errors.paidOn')]).default(''),
});
type Decision = z.output<typeof closeCaseSchema>;

/** What a case may end in: an order that waits for the bank can be paid or fail, one that was paid can come back; anything can end in nothing. */
export const decisionsFor = (order: { state: string } | null): readonly CaseDecision[] =>
  order?.state === 'approved'
    ? ['noAction', 'recordPaid', 'recordFailed']
    : order?.state === 'paid'
      ? ['noAction', 'recordReturned']
      : ['noAction'];

interface Line {
  reference: string;
  endToEndId: string;
  amountFen: bigint | null;
}

async function carryOut(
  tx: Tx,
  actor: Actor,
  order: Order,
  line: Line,
  { decision, reason, paidOn }: Decision,
  proofId: string,
) {
  if (decision === 'recordPaid')
    await settlePaid(tx, order, actor, {
      bankReference: line.reference || line.endToEndId,
      paidOn,
      kind: 'bankPaid',
      proofId,
    });
  if (decision === 'recordFailed') await settleFailed(tx, order, actor, { reason, proofId });
  if (decision === 'recordReturned') await returnOrder(tx, order, actor, { reason, proofId });
}

/** Whether a payment may be recorded on a line: as much as was ordered, on a day that has been. */
function payable(order: Order, line: Line, paidOn: string, today: string): Outcome<null> {
  if (line.amountFen !== null && line.amountFen !== order.amountFen) return refuse('award.amountDiffers');
  if (paidOn === '' || paidOn > today)
    return refuse('award.paidInFuture', {}, { paidOn: ['award:errors.paidOn'] });
  return done(null);
}

/**
 * A person decides a case, with a reason and a second factor: another than the one who read the answer, and none who signed the order.
 * @param proofId of `proveSecondFactor`
 */
export async function closeCase(
  actor: Actor,
  caseId: string,
  input: Decision,
  proofId: string,
): Promise<Outcome<null>> {
  const { decision, reason, paidOn } = input;
  if (!may(actor, 'confirm', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const before = await tx.bankCase.findUnique({
      where: { id: caseId },
      select: { line: { select: { payoutId: true } } },
    });
    // The award first, then the case: as every step of a payment does.
    const order = before?.line.payoutId ? await lockOrder(tx, before.line.payoutId) : null;
    await tx.$queryRaw`SELECT id FROM "BankCase" WHERE id = ${caseId} FOR UPDATE`;
    const found = await tx.bankCase.findUnique({
      where: { id: caseId },
      include: { line: { include: { answer: { select: { uploadedById: true } } } } },
    });
    if (!found) return refuse('notFound');
    if (found.decision) return refuse('award.caseClosed');
    const { line } = found;
    if (line.answer.uploadedById === actor.userId) return refuse('award.ownAnswer');
    if (order && hasSigned(order, actor.userId)) return refuse('award.signedOrder');
    if (!decisionsFor(order).includes(decision)) return refuse('award.decisionUnfit');
    const now = await databaseNow(tx);
    if (decision === 'recordPaid' && order) {
      const fits = payable(order, line, paidOn, toShanghaiDate(now));
      if (!fits.ok) return fits;
    }
    await tx.bankCase.update({
      where: { id: caseId },
      data: { decision, reason, closedById: actor.userId, closedAt: now, proofId },
    });
    if (order) await carryOut(tx, actor, order, line, input, proofId);
    await audit(tx, {
      actor,
      action: 'payment.caseClosed',
      subject: { type: 'BankCase', id: caseId },
      details: { problem: found.problem, decision, reason, secondFactor: proofId },
    });
    return done(null);
  });
}
