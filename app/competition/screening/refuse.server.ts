import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockForScreening, openProposal } from './lock-for-screening.server.ts';

export const refusalSchema = z.object({
  submissionId: z.string().min(1),
  reasons: z.string().trim().min(5, 'screening:errors.reasons').max(4000),
});

/** 不予受理, first half: one secretary proposes with reasons. Nothing changes for the unit yet. */
export async function proposeRefusal(
  actor: Actor,
  input: z.infer<typeof refusalSchema>,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockForScreening(tx, actor, input.submissionId);
    if (!locked.ok) return locked;
    const { submission, now } = locked.value;
    if (!allows(submissionLife, submission.state, 'answerRefusal')) return refuse('screening.notWaiting');
    if (await openProposal(tx, submission.id)) return refuse('screening.alreadyProposed');
    await tx.screeningDecision.create({
      data: {
        submissionId: submission.id,
        versionId: submission.currentVersionId,
        kind: 'proposeRefusal',
        reasons: input.reasons,
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    await audit(tx, {
      actor,
      action: 'screening.proposeRefusal',
      subject: { type: 'Submission', id: submission.id },
      callId: submission.callId,
    });
    await tellStaff(tx, ['refuse', 'Screening'], {
      what: 'refusal',
      path: `/screening/${submission.id}`,
      except: actor.userId,
    });
    return done(null);
  });
}

/** Second half: another secretary confirms the refusal, or dismisses it and the submission goes on (four eyes). */
export async function answerRefusal(
  actor: Actor,
  submissionId: string,
  verdict: 'confirm' | 'dismiss',
): Promise<Outcome<null>> {
  if (!may(actor, 'refuse', 'Screening')) return refuse('forbidden');
  return transaction(async (tx) => {
    const locked = await lockForScreening(tx, actor, submissionId);
    if (!locked.ok) return locked;
    const { submission, now } = locked.value;
    const proposal = await openProposal(tx, submissionId);
    if (!proposal) return refuse('screening.nothingProposed');
    if (proposal.decidedById === actor.userId) return refuse('screening.fourEyes');
    const confirmed = verdict === 'confirm';
    // A corrected version may have come in between; one that went on, or was withdrawn, is not refused any more.
    if (confirmed && !allows(submissionLife, submission.state, 'answerRefusal'))
      return refuse('screening.notWaiting');
    await tx.screeningDecision.create({
      data: {
        submissionId,
        versionId: proposal.versionId,
        kind: confirmed ? 'confirmRefusal' : 'dismissRefusal',
        reasons: proposal.reasons,
        proposalId: proposal.id,
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    if (confirmed) await move(tx, submissionLife, 'answerRefusal', submissionId);
    await audit(tx, {
      actor,
      action: confirmed ? 'screening.refuse' : 'screening.dismissRefusal',
      subject: { type: 'Submission', id: submissionId },
      callId: submission.callId,
    });
    if (confirmed) {
      for (const owner of await ownersOf(tx, submission.leadProviderId)) {
        const { title } = submission;
        const said = { number: submission.number ?? '', title, reasons: proposal.reasons };
        await sendLetter(tx, owner, 'screening.refused', said, `/submissions/${submissionId}`);
      }
    }
    return done(null);
  });
}
