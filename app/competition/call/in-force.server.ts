import { db, type Tx } from '#app/platform/database/client.server.ts';
import type { Call } from '#app/platform/database/generated/client.ts';
import { type CallContent, callContentSchema } from './content.ts';

export interface CallInForce {
  call: Omit<Call, 'draft'>;
  versionId: string;
  content: CallContent;
}

/** Versions never change, so that what was read of one once holds for good. The oldest make room. */
const contents = new Map<string, CallContent>();
const KEPT = 200;

/** What a published version says. It is read once: a call's text is asked for by nearly every page. Throws when it is unknown. */
export async function contentOfVersion(tx: Tx | typeof db, versionId: string): Promise<CallContent> {
  const known = contents.get(versionId);
  if (known) return known;
  const version = await tx.callVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { content: true },
  });
  const parsed = callContentSchema.parse(version.content);
  const [oldest] = contents.keys();
  if (oldest !== undefined && contents.size >= KEPT) contents.delete(oldest);
  contents.set(versionId, parsed);
  return parsed;
}

/** The call with the version in force; null when the call is unknown or was never published. */
export async function callIfPublished(tx: Tx | typeof db, callId: string): Promise<CallInForce | null> {
  const call = await tx.call.findUnique({ where: { id: callId }, omit: { draft: true } });
  const versionId = call?.currentVersionId;
  return call && versionId ? { call, versionId, content: await contentOfVersion(tx, versionId) } : null;
}

/** The call with the version in force. Throws when the call is unknown or was never published. */
export async function callInForce(tx: Tx | typeof db, callId: string): Promise<CallInForce> {
  const found = await callIfPublished(tx, callId);
  if (!found) throw new Error(`call ${callId} is not published`);
  return found;
}

/** What a page shows of a call by its id: its slug, its version in force and what that says. Null when it is unknown or was never published. */
export async function publishedCall(callId: string): Promise<CallInForce | null> {
  return callIfPublished(db, callId);
}
