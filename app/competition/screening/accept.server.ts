import { tellEntrants } from '#app/competition/submission/entry-owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { allChecked } from './checklist.ts';
import { creditRefusal } from './credit.server.ts';
import { lockForScreening, openProposal } from './lock-for-screening.server.ts';

/** 受理: the secretary accepts a submission whose checklist is complete and passes on every item. */
export async function accept(actor: Actor, submissionId: string): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockForScreening(tx, actor, submissionId);
    if (!locked.ok) return locked;
    const { submission, now } = locked.value;
    if (!allows(submissionLife, submission.state, 'accept')) return refuse('screening.notWaiting');
    if (await openProposal(tx, submissionId)) return refuse('screening.alreadyProposed');
    const screening = await tx.screening.findUnique({ where: { submissionId } });
    if (!screening || screening.versionId !== submission.currentVersionId || !allChecked(screening.checklist))
      return refuse('screening.checklistIncomplete');
    const credit = await creditRefusal(tx, submission);
    if (credit) return credit;
    await tx.screeningDecision.create({
      data: {
        submissionId,
        versionId: submission.currentVersionId,
        kind: 'accept',
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    await move(tx, submissionLife, 'accept', submissionId);
    await audit(tx, {
      actor,
      action: 'screening.accept',
      subject: { type: 'Submission', id: submissionId },
      callId: submission.callId,
    });
    await tellEntrants(tx, [submissionId], 'screening.accepted');
    return done(null);
  });
}
