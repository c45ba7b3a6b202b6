import { supersedePapers } from '#app/competition/award/documents/issue.server.ts';
import { lockOrder } from '#app/competition/award/payout-act.server.ts';
import { openStates } from '#app/competition/award/payout-steps.ts';
import { voidOrder } from '#app/competition/award/void-payout.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/**
 * 撤销奖励, for good. What was not paid goes back to what the fund may promise, at once; what was paid stays paid until finance records
 * that it came back (`recoverGrant`). An order on its way is voided with it; not once it is in a payment file.
 */
export async function revokeGrant(actor: Actor, grantId: string, reason: string): Promise<Outcome<null>> {
  if (!may(actor, 'revoke', 'Grant')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
    const grant = await tx.grant.findUnique({
      where: { id: grantId },
      include: { submission: { select: { callId: true } } },
    });
    if (!grant) return refuse('notFound');
    if (grant.state === 'revoked') return refuse('award.alreadyRevoked');
    if (grant.state !== 'paid' && (await tx.paymentBatchItem.count({ where: { grantId, live: true } })))
      return refuse('award.inFile');
    if (await tx.handPayment.count({ where: { payout: { grantId }, accepted: null } }))
      return refuse('award.handWaits');
    const why = reason.trim();
    if (why === '') return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    const paid = await tx.payout.count({ where: { grantId, state: 'paid' } });
    const { callId } = grant.submission;
    const open = await tx.payout.findFirst({ where: { grantId, state: { in: [...openStates] } } });
    const order = open && (await lockOrder(tx, open.id));
    if (order) await voidOrder(tx, order, actor, why);
    if (paid === 0)
      await postEntry(tx, {
        fundId: grant.fundId,
        kind: 'cancellation',
        amountFen: grant.amountFen,
        key: `cancellation:${grantId}`,
        memo: grant.number,
        grantId,
        callId,
        actorId: actor.userId,
      });
    const at = await databaseNow(tx);
    await tx.grant.update({
      where: { id: grantId },
      data: {
        state: 'revoked',
        suspendedAt: null,
        suspendedById: null,
        suspendedReason: '',
        suspendedFrom: null,
        revokedAt: at,
        revokedById: actor.userId,
        revokedReason: why,
      },
    });
    await supersedePapers(tx, grantId, { at, reason: why });
    await audit(tx, {
      actor,
      action: 'award.revoke',
      subject: { type: 'Grant', id: grantId },
      callId,
      details: { reason: why, paid: paid > 0 },
    });
    for (const owner of await ownersOf(tx, grant.providerId)) {
      const letter = paid > 0 ? 'award.revokedAfterPayment' : 'award.revoked';
      await sendLetter(tx, owner, letter, { number: grant.number, reason: why }, `/grants/${grantId}`);
    }
    return done(null);
  });
}

/** 追回: finance records that the money of a revoked award came back, with the bank's reference. Once. */
export async function recoverGrant(
  actor: Actor,
  grantId: string,
  bankReference: string,
): Promise<Outcome<null>> {
  if (!may(actor, 'recover', 'Grant')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
    const grant = await tx.grant.findUnique({
      where: { id: grantId },
      include: { submission: { select: { callId: true } } },
    });
    if (!grant) return refuse('notFound');
    const key = `recovery:${grantId}`;
    const paid = await tx.payout.count({ where: { grantId, state: 'paid' } });
    const before = await tx.journalEntry.count({ where: { key } });
    if (grant.state !== 'revoked' || paid === 0 || before > 0) return refuse('award.nothingToRecover');
    if (bankReference.trim().length < 3)
      return refuse('award.referenceMissing', {}, { reason: ['award:errors.bankReference'] });
    const { callId } = grant.submission;
    await postEntry(tx, {
      fundId: grant.fundId,
      kind: 'recovery',
      amountFen: grant.amountFen,
      key,
      memo: `${grant.number} ${bankReference.trim()}`,
      grantId,
      callId,
      actorId: actor.userId,
    });
    await audit(tx, {
      actor,
      action: 'award.recover',
      subject: { type: 'Grant', id: grantId },
      callId,
      details: { amountFen: grant.amountFen, reference: bankReference.trim() },
    });
    return done(null);
  });
}
