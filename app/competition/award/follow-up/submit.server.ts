import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/read-fields.ts';
import { draftSchema, type OutcomeDraft, outcomeSchema } from './outcomes.ts';
import { followUpState } from './terms.ts';

/**
 * Submits a report: once, and again only as an amendment with its reason, which makes a further version; what was submitted stays.
 * @param version how many versions the writer saw, so that two submissions at once make one @returns the number of the version made
 */
export async function submitFollowUp(
  actor: Actor,
  followUpId: string,
  { fields, version, reason }: { fields: OutcomeDraft; version: number; reason: string },
): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "FollowUp" WHERE id = ${followUpId} FOR UPDATE`;
    const row = await tx.followUp.findUnique({
      where: { id: followUpId },
      include: { grant: { include: { submission: true } }, _count: { select: { versions: true } } },
    });
    if (!row || !may(actor, 'report', 'Grant', { providerId: row.grant.providerId }))
      return refuse('notFound');
    if (row.grant.state === 'revoked') return refuse('followUp.revoked');
    const { versions } = row._count;
    if (versions !== version) return refuse('followUp.submittedMeanwhile');
    const now = await databaseNow(tx);
    if (followUpState(row.dueOn, toShanghaiDate(now), versions) === 'later')
      return refuse('followUp.early', { due: row.dueOn });
    if (versions > 0 && reason.trim() === '')
      return refuse('followUp.reasonMissing', {}, { reason: ['followUp:refusals.reasonMissing'] });
    const outcome = readFields(fields, outcomeSchema);
    if (!outcome.ok) return outcome;
    await tx.followUpVersion.create({
      data: {
        followUpId,
        number: versions + 1,
        content: outcome.value,
        reason: versions > 0 ? reason.trim() : '',
        submittedById: actor.userId,
        submittedAt: now,
      },
    });
    await tx.followUp.update({
      where: { id: followUpId },
      data: { draft: draftSchema.parse(fields), draftRevision: { increment: 1 }, draftSavedAt: now },
    });
    await audit(tx, {
      actor,
      action: versions > 0 ? 'followUp.amend' : 'followUp.submit',
      subject: { type: 'FollowUp', id: followUpId },
      callId: row.grant.submission.callId,
      details: { version: versions + 1, months: row.months },
    });
    return done(versions + 1);
  });
}
