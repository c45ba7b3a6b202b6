import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/**
 * Whether this person may do this to the entry, before a form about it is judged; the verb asks again under its lock. Who may not read it
 * is told that it is not there.
 */
export async function mayChange(
  actor: Actor,
  verb: 'draft' | 'submit' | 'withdraw',
  submissionId: string,
): Promise<Outcome<null>> {
  const entry = await db.submission.findUnique({
    where: { id: submissionId },
    select: {
      leadProviderId: true,
      number: true,
      members: { where: { removedAt: null, confirmedAt: { not: null } }, select: { providerId: true } },
    },
  });
  if (!entry) return refuse('notFound');
  if (may(actor, verb, 'Submission', entry)) return done(null);
  const memberProviderIds = entry.members.map((m) => m.providerId);
  return refuse(may(actor, 'read', 'Submission', { ...entry, memberProviderIds }) ? 'forbidden' : 'notFound');
}
