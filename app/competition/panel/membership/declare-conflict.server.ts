import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { idField, several } from '#app/platform/web/fields.ts';
import { addConflict } from '../conflict/add-conflict.server.ts';
import { declarableKinds } from '../conflict/conflict.ts';
import { reviewed } from '../conflict/derive-conflicts.server.ts';
import { lockRound } from '../round/lock-round.server.ts';
import { isOver } from '../round/standing-rounds.ts';
import { hasOpenReview } from '../supplementary/end-reviews.server.ts';

export const declarationSchema = z.object({
  memberId: idField,
  kind: z.enum(declarableKinds, 'panel:errors.kind'),
  reason: z.string().trim().min(2, 'panel:errors.reason').max(500),
  submissionIds: z.array(idField).max(2_000).default([]),
  providerIds: several(idField, 2_000),
});
export type Declaration = z.infer<typeof declarationSchema>;

/**
 * A judge declares a conflict with solutions, or with units: then with every solution of the track that the unit leads or is a
 * member of. Assignments end with it. @returns how many solutions are barred.
 */
export async function declareConflict(actor: Actor, input: Declaration): Promise<Outcome<number>> {
  return transaction(async (tx) => {
    const found = await tx.panelMember.findUnique({
      where: { id: input.memberId },
      select: { roundId: true },
    });
    const round = found && (await lockRound(tx, found.roundId));
    const member = await tx.panelMember.findUnique({ where: { id: input.memberId } });
    if (!round || !member) return refuse('notFound');
    const { expertId, trackKey } = member;
    if (!may(actor, 'declare', 'Assignment', { expertId })) return refuse('forbidden');
    if (isOver(round.state) && !(await hasOpenReview(tx, member.id))) return refuse('panel.roundClosed');
    const units = { in: input.providerIds };
    const submissions = await tx.submission.findMany({
      where: {
        callId: round.callId,
        trackKey,
        state: { in: [...reviewed] },
        OR: [
          { id: { in: input.submissionIds } },
          { leadProviderId: units },
          { members: { some: { providerId: units, removedAt: null, declinedAt: null } } },
        ],
      },
      select: { id: true },
    });
    if (submissions.length === 0) return refuse('panel.nothingDeclared', {}, { reason: [] });
    const source = round.state === 'setup' ? 'declared' : 'late';
    const { kind, reason } = input;
    let cancelled = 0;
    for (const { id } of submissions) {
      cancelled += await addConflict(tx, {
        callId: round.callId,
        expertId,
        submissionId: id,
        kind,
        source,
        reason,
        createdById: actor.userId,
      });
    }
    await audit(tx, {
      actor,
      action: 'conflict.declare',
      subject: { type: 'PanelMember', id: member.id },
      callId: round.callId,
      details: { kind, source, submissions: submissions.map((s) => s.id), cancelled },
    });
    return done(submissions.length);
  });
}
