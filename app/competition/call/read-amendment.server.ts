import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { changesBetween, excerpt, wordDiff } from './changes.ts';
import { type CallContent, callContentSchema } from './content.ts';

/** The amendment of a call that waits for its second signature, with what it changes of the text in force; null when none does. */
export async function openAmendment(actor: Actor, callId: string, inForce: CallContent | null) {
  const amendment = await db.callAmendment.findFirst({ where: { callId, state: 'proposed' } });
  if (!amendment || !inForce) return null;
  const by = await db.user.findUnique({ where: { id: amendment.proposedById }, select: { name: true } });
  const changes = changesBetween(inForce, callContentSchema.parse(amendment.content));
  return {
    id: amendment.id,
    reason: amendment.reason,
    proposedAt: amendment.proposedAt,
    by: by?.name ?? '',
    own: amendment.proposedById === actor.userId,
    changes: changes.map((change) => ({
      ...change,
      words: excerpt(wordDiff(change.before ?? '', change.after ?? '')),
    })),
  };
}
