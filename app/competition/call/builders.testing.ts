import { randomUUID } from 'node:crypto';
import { aFund } from '#app/competition/builders.testing.ts';
import type { Actor, Role } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import type { CallContent } from './content.ts';
import { createCall } from './create-call.server.ts';
import { defaultCallContent } from './default-content.ts';
import { type CallInForce, callInForce } from './in-force.server.ts';
import { publishCall } from './publish-call.server.ts';
import { saveDraft } from './save-draft.server.ts';

const DAY = 86_400_000;

/** A person of the staff, without a row of their own: verbs only ask what an actor may do. */
export function aStaffActor(...roles: Role[]): Actor {
  const userId = `${roles.join('-')}-${randomUUID().slice(0, 8)}`;
  return {
    userId,
    name: userId,
    email: `${userId}@example.com`,
    roles,
    providers: [],
    expertId: null,
    twoFactor: true,
    locale: 'zh-CN',
  };
}

/** The value of an outcome that must be good. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The default content, open since yesterday for 40 days, paid from a new fund. */
export async function aCallContent(): Promise<CallContent> {
  const fund = await aFund();
  const now = Date.now();
  const content = defaultCallContent({
    opensAt: new Date(now - DAY),
    submissionDeadline: new Date(now + 40 * DAY),
    reviewUntil: new Date(now + 60 * DAY),
  });
  return { ...content, award: { ...content.award, fundKey: fund.key } };
}

/** A draft of a call, by a new organiser. */
export async function aDraftCall(overrides: Partial<CallContent> = {}, organiser = aStaffActor('organiser')) {
  const content = { ...(await aCallContent()), ...overrides };
  const { callId } = must(
    await createCall(organiser, { title: content.title.zh, slug: `call-${randomUUID()}` }),
  );
  const { revision } = must(await saveDraft(organiser, { callId, revision: 1, content }));
  return { organiser, callId, revision, content };
}

/** A call that is published and open for entries, by the verbs. */
export async function aPublishedCall(
  overrides: Partial<CallContent> = {},
): Promise<CallInForce & { organiser: Actor }> {
  const { organiser, callId, revision } = await aDraftCall(overrides);
  must(await publishCall(organiser, { callId, revision }));
  return { ...(await callInForce(db, callId)), organiser };
}
