import { type CallContent, callContentSchema } from '#app/competition/call/content.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Call, CallVersion } from '#app/platform/database/generated/client.ts';

export interface CallInForce {
  call: Call;
  version: CallVersion;
  content: CallContent;
}

/** Versions never change, so that what was read of one once holds for good. The oldest make room. */
const contents = new Map<string, CallContent>();
const KEPT = 200;

function contentOf({ id, content }: CallVersion): CallContent {
  const known = contents.get(id);
  if (known) return known;
  const parsed = callContentSchema.parse(content);
  const [oldest] = contents.keys();
  if (oldest !== undefined && contents.size >= KEPT) contents.delete(oldest);
  contents.set(id, parsed);
  return parsed;
}

/** The call with the version in force. Throws when the call is unknown or was never published. */
export async function callInForce(tx: Tx | typeof db, callId: string): Promise<CallInForce> {
  const call = await tx.call.findUniqueOrThrow({ where: { id: callId } });
  const version = await tx.callVersion.findUniqueOrThrow({ where: { id: call.currentVersionId ?? '' } });
  return { call, version, content: contentOf(version) };
}
