import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { yuanText } from '#app/ui/money-text.ts';
import { lockBalances } from './balances.server.ts';
import { capsInForce } from './caps.server.ts';
import { capScopeSchema } from './caps.ts';

export const proposeCapSchema = z.object({
  fundId: z.string().min(1),
  scope: capScopeSchema,
  /** fen */
  amountFen: z.bigint().positive(),
  /** 文号 of the decision behind it */
  orderNumber: z.string().trim().min(1).max(80),
});

/**
 * Proposes a cap of a year or of a call, or another amount for one in force. Nothing changes until another person approves it; one
 * proposal for each year and call waits at a time.
 * @returns the cap's id
 */
export async function proposeCap(
  actor: Actor,
  { fundId, scope, amountFen, orderNumber }: z.infer<typeof proposeCapSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'propose', 'Fund')) return refuse('forbidden');
  return transaction(async (tx) => {
    await lockBalances(tx, fundId);
    const fund = await tx.fund.findUnique({ where: { id: fundId } });
    if (!fund) return refuse('notFound');
    if (scope.callId !== null && !(await tx.call.count({ where: { id: scope.callId, fundId } })))
      return refuse('fund.capCallUnknown');
    if (amountFen > fund.capFen) return refuse('fund.capAboveFund', { cap: yuanText(fund.capFen) });
    if (await tx.fundCap.count({ where: { fundId, ...scope, state: 'proposed' } }))
      return refuse('fund.capWaits');
    const before = (await capsInForce(fundId, tx)).find(
      (cap) => cap.year === scope.year && cap.callId === scope.callId,
    );
    if (before && before.usedFen > amountFen)
      return refuse('fund.capBelowUsed', { used: yuanText(before.usedFen) });
    const cap = await tx.fundCap.create({
      data: { fundId, ...scope, amountFen, orderNumber, proposedById: actor.userId },
    });
    await audit(tx, {
      actor,
      action: 'fund.proposeCap',
      subject: { type: 'FundCap', id: cap.id },
      ...(scope.callId !== null && { callId: scope.callId }),
      details: { year: scope.year, amountFen, order: orderNumber },
    });
    await tellStaff(tx, ['decide', 'Fund'], { what: 'cap', path: '/fund', except: actor.userId });
    return done(cap.id);
  });
}
