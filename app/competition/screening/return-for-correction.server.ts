import { z } from 'zod';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockForScreening, openProposal } from './lock-for-screening.server.ts';

export const returnSchema = z.object({
  submissionId: z.string().min(1),
  reasons: z.string().trim().min(5, 'screening:errors.reasons').max(4000),
  /** UTC instant until which the corrected version may come */
  deadline: z.date(),
});

/** 退回补正, once: everything that must be corrected is said at once, with a deadline that the database will judge. */
export async function returnForCorrection(
  actor: Actor,
  input: z.infer<typeof returnSchema>,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockForScreening(tx, actor, input.submissionId);
    if (!locked.ok) return locked;
    const { submission, now } = locked.value;
    if (!allows(submissionLife, submission.state, 'returnForCorrection'))
      return refuse('screening.notWaiting');
    if (await openProposal(tx, submission.id)) return refuse('screening.alreadyProposed');
    if (submission.corrections >= 1) return refuse('screening.correctedOnce');
    if (input.deadline <= now)
      return refuse('screening.deadlinePast', {}, { deadline: ['screening:errors.deadlinePast'] });
    await tx.screeningDecision.create({
      data: {
        submissionId: submission.id,
        versionId: submission.currentVersionId,
        kind: 'returnForCorrection',
        reasons: input.reasons,
        deadline: input.deadline,
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    await move(tx, submissionLife, 'returnForCorrection', submission.id, {
      data: {
        correctionDeadline: input.deadline,
        correctionReasons: input.reasons,
        corrections: { increment: 1 },
      },
    });
    await audit(tx, {
      actor,
      action: 'screening.return',
      subject: { type: 'Submission', id: submission.id },
      callId: submission.callId,
      details: { deadline: input.deadline.toISOString() },
    });
    for (const owner of await ownersOf(tx, submission.leadProviderId)) {
      const { title } = submission;
      const said = { number: submission.number ?? '', title, ...input };
      await sendLetter(tx, owner, 'screening.returned', said, `/submissions/${submission.id}`);
    }
    return done(null);
  });
}
