import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move, moveWhere } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { yuanText } from '#app/ui/money-text.ts';
import { lockBalances } from './balances.server.ts';
import { capLife } from './cap-life.ts';

/**
 * Approves a proposed cap, which then holds in place of the one before it, or rejects it with a reason. By another person than the one
 * who proposed it, and never below what is promised already.
 */
export async function decideCap(
  actor: Actor,
  capId: string,
  decision: { approve: true } | { approve: false; reason: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'decide', 'Fund')) return refuse('forbidden');
  return transaction(async (tx) => {
    const found = await tx.fundCap.findUnique({ where: { id: capId } });
    if (!found) return refuse('notFound');
    await lockBalances(tx, found.fundId);
    const cap = await tx.fundCap.findUniqueOrThrow({ where: { id: capId } });
    if (!allows(capLife, cap.state, 'decideCap', 'inForce')) return refuse('fund.capDecided');
    if (cap.proposedById === actor.userId) return refuse('fund.capFourEyes');
    const reason = decision.approve ? '' : decision.reason.trim();
    if (!decision.approve && reason === '') return refuse('fund.capReasonMissing');
    if (decision.approve) {
      const used = await usedOf(tx, cap);
      if (used > cap.amountFen) return refuse('fund.capBelowUsed', { used: yuanText(used) });
      const { fundId, year, callId } = cap;
      await moveWhere(tx, capLife, 'decideCap', { fundId, year, callId }, { to: 'superseded' });
    }
    await move(tx, capLife, 'decideCap', capId, {
      to: decision.approve ? 'inForce' : 'rejected',
      data: {
        decidedById: actor.userId,
        decidedAt: await databaseNow(tx),
        rejectionReason: reason,
      },
    });
    await audit(tx, {
      actor,
      action: decision.approve ? 'fund.approveCap' : 'fund.rejectCap',
      subject: { type: 'FundCap', id: capId },
      ...(cap.callId !== null && { callId: cap.callId }),
      details: { year: cap.year, amountFen: cap.amountFen, order: cap.orderNumber, reason },
    });
    return done(null);
  });
}

async function usedOf(tx: Tx, cap: { fundId: string; year: number | null; callId: string | null }) {
  const [row] = await tx.$queryRaw<{ used: bigint }[]>`
    SELECT fund_used(${cap.fundId}, ${cap.year}::int, ${cap.callId}::text) AS used`;
  return row?.used ?? 0n;
}
