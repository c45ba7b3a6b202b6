import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { born } from '#app/platform/lifecycle/lifecycle.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField } from '#app/platform/web/fields.ts';
import { inquiryLife } from './inquiry-life.ts';
import { creditLists } from './standing.ts';

const result = z.enum(['clear', 'hit'], 'provider:credit.errors.result');

export const recordCheckSchema = z.object({
  providerId: idField,
  results: z.object({ seriousViolation: result, abnormalOperation: result, judgmentDebtor: result }),
  /** the sites that were looked at */
  source: z.string().trim().min(2, 'provider:credit.errors.source').max(200),
  checkedAt: z.date('provider:credit.errors.checkedAt'),
  /** 报告编号; the report itself may stand in for it */
  reference: z.string().trim().max(120).default(''),
  evidenceFileId: z.string().max(64).default(''),
  /** what was found; needed for a hit */
  detail: z.string().trim().max(4000).default(''),
});

/**
 * 人工核查: a person looked a unit up in the three lists and says what they say, when, where, and by what it is proved. A hit recorded by a
 * person is confirmed by that. @returns the inquiry's id
 */
export async function recordCheck(
  actor: Actor,
  input: z.infer<typeof recordCheckSchema>,
): Promise<Outcome<string>> {
  if (!may(actor, 'write', 'Credit')) return refuse('forbidden');
  const { providerId, results, checkedAt, evidenceFileId, detail, source, reference } = input;
  return transaction(async (tx) => {
    if (!(await tx.provider.count({ where: { id: providerId } }))) return refuse('notFound');
    const now = await databaseNow(tx);
    const age = now.getTime() - checkedAt.getTime();
    // Forms know minutes: the minute that runs counts as now.
    if (age < -60_000 || age > config().CREDIT_VALID_DAYS * 86_400_000)
      return refuse('provider.creditTime', { days: config().CREDIT_VALID_DAYS });
    if (reference === '' && evidenceFileId === '') return refuse('provider.creditEvidence');
    const hit = creditLists.some((list) => results[list] === 'hit');
    if (hit && detail === '')
      return refuse('provider.creditDetail', {}, { detail: ['provider:refusals.creditDetail'] });
    if (evidenceFileId !== '') {
      const where = {
        id: evidenceFileId,
        purpose: 'credit-evidence',
        scope: providerId,
        ownerId: actor.userId,
        deletedAt: null,
      };
      const used = await tx.creditInquiry.count({ where: { evidenceFileId } });
      if (used > 0 || !(await tx.storedFile.count({ where }))) return refuse('provider.creditEvidence');
    }
    const { id } = await tx.creditInquiry.create({
      data: {
        providerId,
        method: 'byHand',
        ...born(inquiryLife, 'answered'),
        source,
        reference,
        requestedById: actor.userId,
        requestedAt: now,
        checkedAt,
        ...(evidenceFileId !== '' && { evidenceFileId }),
      },
    });
    await tx.creditCheck.createMany({
      data: creditLists.map((list) => ({
        inquiryId: id,
        providerId,
        list,
        checkedAt,
        matched: results[list] === 'hit',
        detail: results[list] === 'hit' ? detail : '',
        ...(results[list] === 'hit' && {
          verdict: 'confirmed' as const,
          decidedById: actor.userId,
          decidedAt: now,
        }),
      })),
    });
    await audit(tx, {
      actor,
      action: 'credit.record',
      subject: { type: 'Provider', id: providerId },
      details: { ...results, source, reference, inquiry: id },
    });
    return done(id);
  });
}
