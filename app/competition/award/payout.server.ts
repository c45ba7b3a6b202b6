import { z } from 'zod';
import { coolingUntil } from '#app/competition/award/cooling.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { dateText } from '#app/ui/date-text.ts';

export const payoutSchema = z.object({
  grantId: z.string().min(1),
  bankReference: z.string().trim().min(3, 'award:errors.bankReference').max(80),
  paidOn: z.iso.date('award:errors.paidOn'),
});

/** Reads a payment from a form. */
export function payoutFrom(typed: Record<string, string>): Outcome<z.output<typeof payoutSchema>> {
  const parsed = payoutSchema.safeParse(typed);
  return parsed.success ? done(parsed.data) : refuse('invalid', {}, z.flattenError(parsed.error).fieldErrors);
}

/** 经办: a finance person marks a grant as paid, with the bank's reference. Nothing is posted until another approves. */
export async function preparePayout(
  actor: Actor,
  input: z.infer<typeof payoutSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${input.grantId} FOR UPDATE`;
    const grant = await tx.grant.findUnique({ where: { id: input.grantId }, include: { account: true } });
    if (!grant) return refuse('notFound');
    if (grant.state !== 'accountConfirmed') return refuse('award.notPayable');
    const now = await databaseNow(tx);
    const cooling = coolingUntil(grant.account?.changedAt ?? null);
    if (cooling && now < cooling)
      return refuse('award.accountCooling', { until: dateText(cooling, 'minute', 'en') });
    if (input.paidOn > toShanghaiDate(now))
      return refuse('award.paidInFuture', {}, { paidOn: ['award:errors.paidInFuture'] });
    const payout = await tx.payout.create({
      data: { ...input, amountFen: grant.amountFen, preparedById: actor.userId, preparedAt: now },
    });
    await tx.grant.update({ where: { id: grant.id }, data: { state: 'prepared' } });
    await audit(tx, {
      actor,
      action: 'payout.prepare',
      subject: { type: 'Payout', id: payout.id },
      details: { grantId: grant.id, reference: input.bankReference },
    });
    return done(payout.id);
  });
}

/** 审批: another finance person approves, which posts the payment; or rejects with a reason, and the grant can be prepared again. */
export async function decidePayout(
  actor: Actor,
  payoutId: string,
  decision: { approve: true } | { approve: false; reason: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'approve', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Payout" WHERE id = ${payoutId} FOR UPDATE`;
    const payout = await tx.payout.findUnique({
      where: { id: payoutId },
      include: { grant: { include: { submission: true } } },
    });
    if (!payout) return refuse('notFound');
    if (payout.state !== 'prepared') return refuse('award.alreadyDecided');
    if (payout.grant.state !== 'prepared') return refuse('award.notPayable');
    if (payout.preparedById === actor.userId) return refuse('award.fourEyes');
    if (!decision.approve && decision.reason.trim() === '') return refuse('award.reasonMissing');
    const decided = { decidedById: actor.userId, decidedAt: await databaseNow(tx) };
    const { grant } = payout;
    if (!decision.approve) {
      await tx.payout.update({
        where: { id: payoutId },
        data: { ...decided, state: 'rejected', rejectionReason: decision.reason },
      });
      await tx.grant.update({ where: { id: grant.id }, data: { state: 'accountConfirmed' } });
      await audit(tx, {
        actor,
        action: 'payout.reject',
        subject: { type: 'Payout', id: payoutId },
        details: { reason: decision.reason },
      });
      return done(null);
    }
    // Each payment that came back allows one more, and no other way leads to a second.
    const returned = await tx.payout.count({ where: { grantId: grant.id, state: 'returned' } });
    const entryId = await postEntry(tx, {
      fundId: grant.fundId,
      kind: 'payment',
      amountFen: payout.amountFen,
      key: returned === 0 ? `payment:${grant.id}` : `payment:${grant.id}:${returned + 1}`,
      memo: `${grant.number} ${payout.bankReference}`,
      grantId: grant.id,
      actorId: actor.userId,
    });
    await tx.payout.update({ where: { id: payoutId }, data: { ...decided, state: 'approved', entryId } });
    await tx.grant.update({ where: { id: grant.id }, data: { state: 'paid' } });
    await tx.submission.update({ where: { id: grant.submissionId }, data: { state: 'paid' } });
    await audit(tx, {
      actor,
      action: 'payout.approve',
      subject: { type: 'Payout', id: payoutId },
      callId: grant.submission.callId,
      details: { amountFen: payout.amountFen },
    });
    for (const owner of await ownersOf(tx, grant.providerId)) {
      const paid = { number: grant.number, amount: payout.amountFen, day: payout.paidOn };
      await sendLetter(tx, owner, 'award.paid', paid, `/grants/${grant.id}`);
    }
    return done(null);
  });
}
