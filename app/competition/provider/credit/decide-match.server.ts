import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/**
 * A person says whether a match of a service is the unit (确认命中) or another of the same name (排除), with a reason. Nothing follows from a
 * match before that (个人信息保护法, art. 24). Decided once.
 */
export async function decideMatch(
  actor: Actor,
  { providerId, checkId }: { providerId: string; checkId: string },
  { confirm, note }: { confirm: boolean; note: string },
): Promise<Outcome<null>> {
  if (!may(actor, 'decide', 'Credit')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "CreditCheck" WHERE id = ${checkId} FOR UPDATE`;
    const check = await tx.creditCheck.findUnique({ where: { id: checkId } });
    if (check?.providerId !== providerId) return refuse('notFound');
    if (!check.matched || check.verdict !== null) return refuse('provider.creditDecided');
    if (note.trim() === '') return refuse('provider.creditNote');
    await tx.creditCheck.update({
      where: { id: checkId },
      data: {
        verdict: confirm ? 'confirmed' : 'dismissed',
        decidedById: actor.userId,
        decidedAt: await databaseNow(tx),
        decisionNote: note.trim(),
      },
    });
    await audit(tx, {
      actor,
      action: confirm ? 'credit.confirm' : 'credit.dismiss',
      subject: { type: 'Provider', id: check.providerId },
      details: { list: check.list, note: note.trim(), inquiry: check.inquiryId },
    });
    return done(null);
  });
}
