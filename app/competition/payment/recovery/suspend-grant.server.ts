import { grantLife } from '#app/competition/award/grant-life.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockOrder } from '../order/payout-act.server.ts';
import { openStates } from '../order/payout-steps.ts';
import { voidOrder } from '../order/void-payout.server.ts';

async function lockGrant(tx: Tx, grantId: string) {
  await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
  return tx.grant.findUnique({
    where: { id: grantId },
    include: { submission: { select: { callId: true } } },
  });
}

/**
 * 暂停奖励: the organiser stops one award, and no other, with a reason, such as a confirmed match on a credit list. Nothing is paid and no
 * account is changed until it is resumed or revoked. An order on its way is voided with it; not once it is in a payment file.
 */
export async function suspendGrant(actor: Actor, grantId: string, reason: string): Promise<Outcome<null>> {
  if (!may(actor, 'suspend', 'Grant')) return refuse('forbidden');
  return transaction(async (tx) => {
    const grant = await lockGrant(tx, grantId);
    if (!grant) return refuse('notFound');
    if (grant.state === 'suspended') return refuse('award.alreadySuspended');
    if (!allows(grantLife, grant.state, 'suspendGrant')) return refuse('award.notSuspendable');
    if (await tx.paymentBatchItem.count({ where: { grantId, live: true } })) return refuse('award.inFile');
    const why = reason.trim();
    if (why === '') return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    if (await tx.handPayment.count({ where: { payout: { grantId }, accepted: null } }))
      return refuse('award.handWaits');
    const open = await tx.payout.findFirst({ where: { grantId, state: { in: [...openStates] } } });
    const order = open && (await lockOrder(tx, open.id));
    if (order) await voidOrder(tx, order, actor, why);
    const from = grant.state === 'granted' ? 'granted' : 'accountConfirmed';
    await move(tx, grantLife, 'suspendGrant', grantId, {
      data: {
        suspendedAt: await databaseNow(tx),
        suspendedById: actor.userId,
        suspendedReason: why,
        suspendedFrom: from,
      },
    });
    await audit(tx, {
      actor,
      action: 'award.suspend',
      subject: { type: 'Grant', id: grantId },
      callId: grant.submission.callId,
      details: { reason: why, from },
    });
    await tellUnit(tx, grant, 'award.suspended', why);
    return done(null);
  });
}

/** 恢复奖励: it goes on where it was stopped, with a reason. What it needs to be paid is asked again then. */
export async function resumeGrant(actor: Actor, grantId: string, reason: string): Promise<Outcome<null>> {
  if (!may(actor, 'suspend', 'Grant')) return refuse('forbidden');
  return transaction(async (tx) => {
    const grant = await lockGrant(tx, grantId);
    if (!grant) return refuse('notFound');
    if (grant.state !== 'suspended' || !grant.suspendedFrom) return refuse('award.notSuspended');
    const why = reason.trim();
    if (why === '') return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    await move(tx, grantLife, 'resumeGrant', grantId, {
      to: grant.suspendedFrom === 'granted' ? 'granted' : 'accountConfirmed',
      data: {
        suspendedAt: null,
        suspendedById: null,
        suspendedReason: '',
        suspendedFrom: null,
      },
    });
    await audit(tx, {
      actor,
      action: 'award.resume',
      subject: { type: 'Grant', id: grantId },
      callId: grant.submission.callId,
      details: { reason: why, to: grant.suspendedFrom, was: grant.suspendedReason },
    });
    await tellUnit(tx, grant, 'award.resumed', why);
    return done(null);
  });
}

async function tellUnit(
  tx: Tx,
  { id, number, providerId }: { id: string; number: string; providerId: string },
  letter: 'award.suspended' | 'award.resumed',
  reason: string,
): Promise<void> {
  for (const owner of await ownersOf(tx, providerId))
    await sendLetter(tx, owner, letter, { number, reason }, `/grants/${id}`);
}
