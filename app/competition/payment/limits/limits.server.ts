import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import type { Limits } from '../order/payout-steps.ts';
import { limitLife } from './limit-life.ts';

/** The limits of a fund that are in force; null where it has none, and one approver suffices. */
export async function limitsOf(tx: Pick<Tx, 'payoutLimit'>, fundId: string): Promise<Limits | null> {
  return tx.payoutLimit.findFirst({
    where: { fundId, state: 'inForce' },
    orderBy: { decidedAt: 'desc' },
    select: { aloneFen: true, dailyFen: true },
  });
}

/** What a person has approved alone today (Asia/Shanghai) for a fund, in fen; it stays true until the transaction ends. */
export async function lockApprovedAlone(tx: Tx, fundId: string, userId: string): Promise<bigint> {
  await holdLock(tx, 'approvalLimit', userId);
  const [row] = await tx.$queryRaw<{ sum: string }[]>`
    SELECT coalesce(sum(p."amountFen"), 0)::text AS sum FROM "Payout" p JOIN "Grant" g ON g.id = p."grantId"
    WHERE p."approvedById" = ${userId} AND p."endorsedById" IS NULL AND g."fundId" = ${fundId} AND NOT p."byTwo"
      AND p.state IN ('approved', 'paid', 'failed', 'returned')
      AND (p."approvedAt" AT TIME ZONE 'Asia/Shanghai')::date = (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date`;
  return BigInt(row?.sum ?? '0');
}

export const limitSchema = z.object({
  fundId: z.string().min(1),
  /** fen */
  aloneFen: z.bigint('award:errors.amount').nonnegative('award:errors.amount'),
  dailyFen: z.bigint('award:errors.amount').nonnegative('award:errors.amount'),
  reason: z.string().trim().min(2, 'award:refusals.reasonMissing').max(500),
});

/** Proposes other limits for a fund; they are in force once another person has decided so. @returns the proposal's id */
export async function proposeLimit(
  actor: Actor,
  input: z.infer<typeof limitSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'limit', 'Fund')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Fund" WHERE id = ${input.fundId} FOR UPDATE`;
    if (!(await tx.fund.findUnique({ where: { id: input.fundId } }))) return refuse('notFound');
    if (await tx.payoutLimit.count({ where: { fundId: input.fundId, state: 'proposed' } }))
      return refuse('award.limitWaits');
    const { id } = await tx.payoutLimit.create({ data: { ...input, proposedById: actor.userId } });
    await audit(tx, {
      actor,
      action: 'fund.limitProposed',
      subject: { type: 'Fund', id: input.fundId },
      details: { aloneFen: input.aloneFen, dailyFen: input.dailyFen, reason: input.reason },
    });
    await tellStaff(tx, ['limit', 'Fund'], { what: 'limit', path: '/finance/limits', except: actor.userId });
    return done(id);
  });
}

/** Another person puts proposed limits in force, with a second factor, or refuses them. */
export async function decideLimit(
  actor: Actor,
  limitId: string,
  decision: { accept: true; proofId: string } | { accept: false },
): Promise<Outcome<null>> {
  if (!may(actor, 'limit', 'Fund')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "PayoutLimit" WHERE id = ${limitId} FOR UPDATE`;
    const limit = await tx.payoutLimit.findUnique({ where: { id: limitId } });
    if (!limit) return refuse('notFound');
    if (!allows(limitLife, limit.state, 'decideLimit')) return refuse('award.alreadyDecided');
    if (limit.proposedById === actor.userId) return refuse('award.fourEyes');
    await move(tx, limitLife, 'decideLimit', limitId, {
      to: decision.accept ? 'inForce' : 'refused',
      data: {
        decidedById: actor.userId,
        decidedAt: await databaseNow(tx),
        ...(decision.accept && { proofId: decision.proofId }),
      },
    });
    await audit(tx, {
      actor,
      action: decision.accept ? 'fund.limitInForce' : 'fund.limitRefused',
      subject: { type: 'Fund', id: limit.fundId },
      details: {
        aloneFen: limit.aloneFen,
        dailyFen: limit.dailyFen,
        ...(decision.accept && { secondFactor: decision.proofId }),
      },
    });
    return done(null);
  });
}
