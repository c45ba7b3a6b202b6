import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import type { PayoutState } from './payout-life.ts';
import { stepOf } from './payout-steps.ts';

const order = {
  batchItems: { where: { live: true }, select: { id: true } },
  grant: { include: { account: true, submission: { select: { callId: true } } } },
} satisfies Prisma.PayoutInclude;
export type Order = Prisma.PayoutGetPayload<{ include: typeof order }>;

/** A payment order under the lock of its award, with what every step asks of it; null when there is none. */
export async function lockOrder(tx: Tx, payoutId: string): Promise<Order | null> {
  const found = await tx.payout.findUnique({ where: { id: payoutId }, select: { grantId: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${found.grantId} FOR UPDATE`;
  return tx.payout.findUniqueOrThrow({ where: { id: payoutId }, include: order });
}

/** Writes what was done to an order; the database wants one in the transaction of every step (trigger step_has_act). */
export async function recordAct(
  tx: Tx,
  act: Omit<Prisma.PayoutActUncheckedCreateInput, 'id' | 'at' | 'from' | 'to'> & {
    from: PayoutState | null;
    to: PayoutState;
  },
): Promise<void> {
  await tx.payoutAct.create({ data: act });
  const step = stepOf(act.to);
  // What is sent back waits for whoever of the signers is next, as what is signed does.
  if (step)
    await tellStaff(tx, [step, 'Payout'], { what: 'payment', path: '/finance', except: act.actorId ?? null });
}
