import { z } from 'zod';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lineText, nameText } from '#app/platform/text.ts';
import { isEditable, lockSubmission } from './lock-submission.server.ts';

export const excludedExpertSchema = z.object({
  name: nameText(60),
  unitName: lineText(120),
  reason: z.string().trim().min(2).max(300),
});
export const excludeExpertsSchema = z.object({
  submissionId: z.string().min(1),
  experts: z.array(excludedExpertSchema).max(10),
});

/** 申请回避的专家: the unit names at most so many experts, each with a reason. */
export async function excludeExperts(
  actor: Actor,
  { submissionId, experts }: z.infer<typeof excludeExpertsSchema>,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockSubmission(tx, actor, 'draft', submissionId);
    if (!locked.ok) return locked;
    if (!isEditable(locked.value.state)) return refuse('submission.locked');
    const { content } = await callInForce(tx, locked.value.callId);
    const max = content.eligibility.maxExcludedExperts;
    if (experts.length > max) return refuse('submission.tooManyExcluded', { max });
    await tx.submission.update({ where: { id: submissionId }, data: { excludedExperts: experts } });
    await audit(tx, {
      actor,
      action: 'submission.excludeExperts',
      subject: { type: 'Submission', id: submissionId },
      callId: locked.value.callId,
      details: { count: experts.length },
    });
    return done(null);
  });
}
