import { z } from 'zod';
import { heldIn } from '#app/competition/fund/held-in.server.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import { may } from '#app/competition/permissions.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { selectionLife } from './selection-life.ts';

export const decideSchema = z.discriminatedUnion('decision', [
  z.object({ selectionId: z.string().min(1), decision: z.literal('approve') }),
  z.object({
    selectionId: z.string().min(1),
    decision: z.literal('reject'),
    reason: z.string().trim().min(1).max(2000),
  }),
]);

/** Another organiser approves the proposed list, or sends it back with a reason, which releases the held money. */
export async function decideSelection(
  actor: Actor,
  input: z.infer<typeof decideSchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'decide', 'Selection')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Selection" WHERE id = ${input.selectionId} FOR UPDATE`;
    const selection = await tx.selection.findUnique({
      where: { id: input.selectionId },
      include: { items: true, call: true },
    });
    if (!selection) return refuse('notFound');
    if (!allows(selectionLife, selection.state, 'decideSelection'))
      return refuse('announcement.alreadyDecided');
    if (selection.proposedById === actor.userId) return refuse('announcement.fourEyes');

    const approved = input.decision === 'approve';
    await move(tx, selectionLife, 'decideSelection', selection.id, {
      to: approved ? 'approved' : 'rejected',
      data: {
        decidedById: actor.userId,
        decidedAt: await databaseNow(tx),
        rejectionReason: input.decision === 'reject' ? input.reason : '',
      },
    });
    if (!approved) {
      const held = selection.items.reduce((sum, i) => sum + i.awardFen, 0n);
      const fundId = await heldIn(tx, selection.id);
      if (held > 0n && fundId) {
        await postEntry(tx, {
          fundId,
          kind: 'release',
          amountFen: held,
          key: `release:${selection.id}`,
          memo: selection.call.slug,
          callId: selection.callId,
          actorId: actor.userId,
        });
      }
      const proposed = selection.items.filter((i) => i.outcome !== 'notSelected').map((i) => i.submissionId);
      await move(tx, submissionLife, 'decideSelection', proposed);
    }
    await audit(tx, {
      actor,
      action: approved ? 'selection.approve' : 'selection.reject',
      subject: { type: 'Selection', id: selection.id },
      callId: selection.callId,
      details: input.decision === 'reject' ? { reason: input.reason } : {},
    });
    return done(null);
  });
}
