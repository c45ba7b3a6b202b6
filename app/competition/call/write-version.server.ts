import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor } from '#app/platform/access/actor.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { Change } from './changes.ts';
import type { CallContent } from './content.ts';

export interface NewVersion {
  callId: string;
  number: number;
  content: CallContent;
  changes: Change[];
  changeNote: string;
  /** whether the draft becomes this text, or stays because it was written on since */
  draft?: 'follows' | 'stays';
}

/** Writes a text of a call for good and puts it in force, with what the database judges by repeated on the call. @returns its id */
export async function writeVersion(
  tx: Tx,
  actor: Actor,
  { callId, number, content, changes, changeNote, draft = 'follows' }: NewVersion,
): Promise<string> {
  const contentHash = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
  const fund = await tx.fund.findUniqueOrThrow({
    where: { key: content.award.fundKey },
    select: { id: true },
  });
  const version = await tx.callVersion.create({
    data: { callId, number, content, contentHash, changes, changeNote, publishedById: actor.userId },
  });
  await tx.call.update({
    where: { id: callId },
    data: {
      currentVersionId: version.id,
      ...(draft === 'follows' && { draft: content }),
      fundId: fund.id,
      opensAt: content.timetable.opensAt,
      submissionDeadline: content.timetable.submissionDeadline,
      maxEntriesPerLead: content.eligibility.maxEntriesPerLead,
      blind: content.panel.blind,
    },
  });
  return version.id;
}
