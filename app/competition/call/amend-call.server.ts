import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { changesBetween } from './changes.ts';
import { callContentSchema } from './content.ts';
import { callInForce } from './in-force.server.ts';
import { lockCall } from './lock-call.server.ts';
import { isPublishable, problemsOf } from './publishable.ts';
import { readStanding } from './standing.server.ts';
import { type Standing, standingProblems } from './standing.ts';
import { writeVersion } from './write-version.server.ts';

export interface Amendment {
  callId: string;
  /** the draft as the organiser saw it */
  revision: number;
  reason: string;
}

/**
 * 修订: puts the draft in force as the next version, with what changed and why. Entrants are told by the job `call.amended`.
 * Refusals: `stale`, `call.notPublished`, `call.notPublishable`, `call.nothingChanged`, `call.reasonMissing`; `call.rulesFrozen` for what is
 * judged by since the first round was set up, and `call.reliedOn` for what entrants would lose (`standing.ts`).
 */
export async function amendCall(
  actor: Actor,
  { callId, revision, reason }: Amendment,
): Promise<Outcome<{ versionId: string; number: number }>> {
  if (!may(actor, 'amend', 'Call')) return refuse('forbidden');
  if (reason.trim() === '') return refuse('call.reasonMissing');
  return transaction(async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call) return refuse('notFound');
    if (call.state !== 'published') return refuse('call.notPublished');
    if (call.draftRevision !== revision) return refuse('stale', { revision: call.draftRevision });
    const inForce = await callInForce(tx, callId);
    const funds = await tx.fund.findMany({ select: { key: true } });
    const standing = await readStanding(tx, callId, inForce.content);
    const now = await databaseNow(tx);
    const problems = problemsOf(call.draft, {
      now,
      fundKeys: funds.map((f) => f.key),
      standing,
    });
    const kept = standingRefusal(call.draft, standing, now);
    if (kept) return kept;
    if (!isPublishable(problems))
      return refuse('call.notPublishable', { count: problems.filter((p) => p.severity === 'stop').length });
    const content = callContentSchema.parse(call.draft);
    const changes = changesBetween(inForce.content, content);
    if (changes.length === 0) return refuse('call.nothingChanged');
    const number = 1 + (await tx.callVersion.count({ where: { callId } }));
    const versionId = await writeVersion(tx, actor, {
      callId,
      number,
      content,
      changes,
      changeNote: reason.trim(),
    });
    await audit(tx, {
      actor,
      action: 'call.amend',
      subject: { type: 'Call', id: callId },
      callId,
      details: { versionId, number, changes: changes.length },
    });
    await enqueue(tx, 'call.amended', { callId, versionId });
    return done({ versionId, number });
  });
}

/** Why an amendment is refused that takes back what others rely on; null when it does not. */
function standingRefusal(draft: unknown, standing: Standing, now: Date) {
  const parsed = callContentSchema.safeParse(draft);
  const count = parsed.success ? standingProblems(standing, parsed.data, now).length : 0;
  if (count === 0) return null;
  return refuse(standing.roundSetUp ? 'call.rulesFrozen' : 'call.reliedOn', { count });
}
