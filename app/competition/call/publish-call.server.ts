import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { callContentSchema } from './content.ts';
import { callLife } from './lifecycle.ts';
import { lockCall } from './lock-call.server.ts';
import { isPublishable, problemsOf } from './publishable.ts';
import { writeVersion } from './write-version.server.ts';

/**
 * Publishes the draft as the first version, for everyone to read.
 * @param input.revision the draft as the organiser saw it; another one is refused as `stale`
 * Refusals: `call.alreadyPublished`, `call.notPublishable` with the number of problems.
 */
export async function publishCall(
  actor: Actor,
  input: { callId: string; revision: number },
): Promise<Outcome<{ slug: string; versionId: string }>> {
  if (!may(actor, 'publish', 'Call')) return refuse('forbidden');
  return transaction(async (tx) => {
    const call = await lockCall(tx, input.callId);
    if (!call) return refuse('notFound');
    if (!allows(callLife, call.state, 'publishCall')) return refuse('call.alreadyPublished');
    if (call.draftRevision !== input.revision) return refuse('stale', { revision: call.draftRevision });
    const now = await databaseNow(tx);
    const funds = await tx.fund.findMany({ select: { key: true } });
    const problems = problemsOf(call.draft, { now, fundKeys: funds.map((f) => f.key) });
    if (!isPublishable(problems))
      return refuse('call.notPublishable', { count: problems.filter((p) => p.severity === 'stop').length });
    const content = callContentSchema.parse(call.draft);
    const versionId = await writeVersion(tx, actor, {
      callId: call.id,
      number: 1,
      content,
      changes: [],
      changeNote: '',
    });
    await move(tx, callLife, 'publishCall', call.id, { data: { publishedAt: now } });
    await audit(tx, {
      actor,
      action: 'call.publish',
      subject: { type: 'Call', id: call.id },
      callId: call.id,
      details: { versionId },
    });
    return done({ slug: call.slug, versionId });
  });
}
