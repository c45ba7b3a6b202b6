import { createHash, randomUUID } from 'node:crypto';
import { aPublishedCall, must } from '#app/competition/call/builders.testing.ts';
import type { CallInForce } from '#app/competition/call/in-force.server.ts';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { walkTo } from '#app/platform/lifecycle/walk.testing.ts';
import type { SubmissionContent } from './content.ts';
import { saveDraft } from './save-draft.server.ts';
import { startDraft } from './start-draft.server.ts';
import { submit } from './submit.server.ts';

/** A verified unit with one owner, as rows; its people sign in by no password. */
export async function aUnit({ verified = true } = {}): Promise<{ actor: Actor; providerId: string }> {
  const name = `单位${randomUUID().slice(0, 8)}`;
  const user = await db.user.create({
    data: { name, email: `${randomUUID()}@example.com`, emailVerified: true },
  });
  const provider = await db.provider.create({
    data: {
      creditCode: randomUUID().replaceAll('-', '').slice(0, 18).toUpperCase(),
      name,
      kind: 'enterprise',
      createdById: user.id,
      members: { create: { userId: user.id, role: 'owner' } },
    },
  });
  if (verified) await walkTo(db, providerLife, provider.id, 'verified');
  const actor: Actor = {
    userId: user.id,
    name,
    email: user.email,
    roles: [],
    providers: [{ id: provider.id, role: 'owner' }],
    expertId: null,
    twoFactor: false,
    locale: 'zh-CN',
  };
  return { actor, providerId: provider.id };
}

/** Content that the default form accepts. */
export function completeContent(
  { content }: CallInForce,
  title = '社区陪护机器人综合方案',
): SubmissionContent {
  return {
    title,
    summary: '一套平台同时管理配送、巡检与助老机器人。',
    declared: true,
    sections: Object.fromEntries(
      content.form.sections.map((s) => [s.key, '方案内容。'.repeat(Math.ceil(s.minCharacters / 5) + 1)]),
    ),
    fields: { budget: '380', pilotSite: '中和街道', startDate: '2027-03-01' },
  };
}

/** Rows of stored files in the slots that are required; the bytes are not there. */
export async function attachFiles(
  submissionId: string,
  userId: string,
  slots = ['proposal', 'commitment'],
): Promise<void> {
  for (const slot of slots) {
    const sha256 = createHash('sha256').update(randomUUID()).digest('hex');
    const file = await db.storedFile.create({
      data: {
        sha256,
        size: 1000n,
        type: 'application/pdf',
        name: `${slot}.pdf`,
        ownerId: userId,
        purpose: 'submission',
        scope: submissionId,
        storageKey: randomUUID(),
      },
    });
    await db.submissionFile.create({ data: { submissionId, slot, fileId: file.id, addedById: userId } });
  }
}

/** A draft that could be submitted, in a published call, by a verified unit. */
export async function aCompleteDraft({
  call,
  unit,
  trackKey = 'robot-community',
  title,
}: {
  call?: CallInForce;
  unit?: Awaited<ReturnType<typeof aUnit>>;
  trackKey?: string;
  title?: string;
} = {}) {
  const inForce = call ?? (await aPublishedCall());
  const { actor, providerId } = unit ?? (await aUnit());
  const submissionId = must(
    await startDraft(actor, { callId: inForce.call.id, providerId, trackKey, title: title ?? '' }),
  );
  const { revision } = must(
    await saveDraft(actor, { submissionId, revision: 1, trackKey, content: completeContent(inForce, title) }),
  );
  await attachFiles(submissionId, actor.userId);
  return { call: inForce, actor, providerId, submissionId, revision };
}

/** A submitted entry with its receipt. */
export async function aSubmittedSolution(options: Parameters<typeof aCompleteDraft>[0] = {}) {
  const draft = await aCompleteDraft(options);
  return { ...draft, receipt: must(await submit(draft.actor, draft.submissionId)) };
}
