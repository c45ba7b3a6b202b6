import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import type { Amendable } from './amendable.server.ts';
import { writeVersion } from './write-version.server.ts';

interface Published extends Pick<Amendable, 'content' | 'changes'> {
  callId: string;
  reason: string;
  /** the draft goes on from the new text, or stays because it was written on since */
  draft: 'follows' | 'stays';
  /** who proposed what this actor signed */
  proposedById?: string;
}

/** Puts a text in force as the next version, with what changed and why. Entrants are told by the job `call.amended`. @returns the version's id */
export async function publishAmendment(tx: Tx, actor: Actor, amendment: Published): Promise<string> {
  const { callId, content, changes, reason, draft, proposedById } = amendment;
  const number = 1 + (await tx.callVersion.count({ where: { callId } }));
  const versionId = await writeVersion(tx, actor, {
    ...{ callId, number, content, changes, changeNote: reason, draft },
  });
  await audit(tx, {
    actor,
    action: 'call.amend',
    subject: { type: 'Call', id: callId },
    callId,
    details: { versionId, number, changes: changes.length, ...(proposedById && { proposedById }) },
  });
  await enqueue(tx, 'call.amended', { callId, versionId });
  return versionId;
}
