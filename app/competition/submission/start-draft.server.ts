import { z } from 'zod';
import { cancelled } from '#app/competition/call/cancellation-of.server.ts';
import { hasClosed } from '#app/competition/call/closing.ts';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lineText } from '#app/platform/text.ts';
import { emptyContent } from './content.ts';

export const startSchema = z.object({
  callId: z.string().min(1, 'submission:errors.call'),
  providerId: z.string().min(1, 'submission:errors.provider'),
  trackKey: z.string().min(1, 'submission:errors.track'),
  title: lineText(120).default(''),
});

/** Begins an entry. A unit that is not verified yet may draft, but not submit. @returns the entry's id. */
export async function startDraft(actor: Actor, input: z.infer<typeof startSchema>): Promise<Outcome<string>> {
  if (!may(actor, 'draft', 'Submission', { leadProviderId: input.providerId })) return refuse('forbidden');
  return transaction(async (tx) => {
    const over = await cancelled(tx, input.callId);
    if (over) return over;
    const known = await tx.call.findFirst({
      where: { id: input.callId, state: 'published' },
      select: { id: true },
    });
    if (!known) return refuse('notFound');
    const { call, content } = await callInForce(tx, known.id);
    await tx.$queryRaw`SELECT id FROM "Provider" WHERE id = ${input.providerId} FOR UPDATE`;
    const now = await databaseNow(tx);
    // A second click is the same wish: the draft that was begun a moment ago, while nothing stands in it.
    const begun = await tx.submission.findFirst({
      where: {
        callId: call.id,
        leadProviderId: input.providerId,
        trackKey: input.trackKey,
        title: input.title,
        createdById: actor.userId,
        draftRevision: 1,
        state: 'draft',
        createdAt: { gt: new Date(now.getTime() - 10_000) },
        files: { none: {} },
        members: { none: {} },
      },
      select: { id: true },
    });
    if (begun) return done(begun.id);
    if (hasClosed(call, now)) return refuse('submission.closed');
    if (!content.tracks.some((track) => track.key === input.trackKey))
      return refuse('submission.unknownTrack', {}, { trackKey: ['submission:errors.track'] });
    const { id } = await tx.submission.create({
      data: {
        callId: call.id,
        leadProviderId: input.providerId,
        trackKey: input.trackKey,
        title: input.title,
        draft: { ...emptyContent, title: input.title },
        createdById: actor.userId,
        draftSavedAt: now,
      },
    });
    await audit(tx, {
      actor,
      action: 'submission.start',
      subject: { type: 'Submission', id },
      callId: call.id,
    });
    return done(id);
  });
}
