import { type CallContent, callContentSchema } from '#app/competition/call/content.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import type { Call, CallVersion } from '#app/platform/database/generated/client.ts';

export interface CallInForce {
  call: Call;
  version: CallVersion;
  content: CallContent;
}

/** The call with the version in force. Throws when the call is unknown or was never published. */
export async function callInForce(tx: Tx | typeof db, callId: string): Promise<CallInForce> {
  const call = await tx.call.findUniqueOrThrow({ where: { id: callId } });
  const version = await tx.callVersion.findUniqueOrThrow({ where: { id: call.currentVersionId ?? '' } });
  return { call, version, content: callContentSchema.parse(version.content) };
}
