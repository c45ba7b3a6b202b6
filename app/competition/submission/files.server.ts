import { z } from 'zod';
import { callInForce } from '#app/competition/call/in-force.server.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import type { StoredFile } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { fileFor, type Reading } from '#app/platform/files/policies.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { isEditable, lockSubmission } from './lock-submission.server.ts';

/** How a later module lets its own people read files of entries, such as judges what they were assigned. */
export type EntryFileReader = (actor: Actor, file: StoredFile) => Promise<Reading>;

/** What a rule asks of an entry's file: whose it is, and whether a version that was handed in holds it. */
async function keptIn(file: StoredFile) {
  const [submission, versions] = await Promise.all([
    db.submission.findUnique({
      where: { id: file.scope },
      select: {
        leadProviderId: true,
        members: { where: { removedAt: null, confirmedAt: { not: null } }, select: { providerId: true } },
      },
    }),
    db.versionFile.count({ where: { fileId: file.id, version: { submissionId: file.scope } } }),
  ]);
  if (!submission) return null;
  return {
    leadProviderId: submission.leadProviderId,
    memberProviderIds: submission.members.map((m) => m.providerId),
    inSubmittedVersion: versions > 0,
  };
}

async function attached(submissionId: string, slot: string): Promise<number> {
  return db.submissionFile.count({ where: { submissionId, slot, removedAt: null } });
}

/** 申报材料: files of an entry. @param readers how later modules let their people read them, asked in this order */
export const entryFiles = (readers: readonly EntryFileReader[]) =>
  fileFor({
    purpose: 'submission',
    input: z.object({ submissionId: z.string().min(1), slot: z.string().min(1) }),

    async mayUpload(actor, { submissionId, slot: key }) {
      const submission = await db.submission.findUnique({
        where: { id: submissionId },
        select: { state: true, callId: true, leadProviderId: true },
      });
      if (!submission || !may(actor, 'draft', 'Submission', submission)) return refuse('notFound');
      if (!isEditable(submission.state)) return refuse('submission.locked');
      const { content } = await callInForce(db, submission.callId);
      const slot = content.form.files.find((s) => s.key === key);
      if (!slot) return refuse('notFound');
      const free = slot.maxFiles - (await attached(submissionId, key));
      if (free < 1) return refuse('submission.slotFull', { max: slot.maxFiles });
      return done({
        scope: submissionId,
        maxBytes: slot.maxMegabytes * 1024 * 1024,
        kinds: slot.kinds,
        maxFiles: free,
      });
    },

    async onStored(tx, { file, input: { submissionId, slot: key }, actor }) {
      const locked = await lockSubmission(tx, actor, 'draft', submissionId);
      if (!locked.ok) return locked;
      if (!isEditable(locked.value.state)) return refuse('submission.locked');
      const { content } = await callInForce(tx, locked.value.callId);
      const slot = content.form.files.find((s) => s.key === key);
      const there = await tx.submissionFile.count({ where: { submissionId, slot: key, removedAt: null } });
      if (!slot || there >= slot.maxFiles) return refuse('submission.slotFull', { max: slot?.maxFiles ?? 0 });
      await tx.submissionFile.create({
        data: { submissionId, slot: key, fileId: file.id, addedById: actor.userId },
      });
      await audit(tx, {
        actor,
        action: 'submission.attachFile',
        subject: { type: 'Submission', id: submissionId },
        callId: locked.value.callId,
        details: { slot: key, sha256: file.sha256 },
      });
      return done(null);
    },

    async mayRead(actor, file) {
      if (!actor) return false;
      if (may(actor, 'read', 'EntryFile', await keptIn(file))) return true;
      for (const reader of readers) {
        const reading = await reader(actor, file);
        if (reading) return reading;
      }
      return false;
    },

    async inUse(file) {
      const [drafts, versions] = await Promise.all([
        db.submissionFile.count({ where: { fileId: file.id, removedAt: null } }),
        db.versionFile.count({ where: { fileId: file.id } }),
      ]);
      return drafts + versions > 0;
    },
  });

/** Takes a file off the draft; versions already submitted keep it. */
export async function removeFile(
  actor: Actor,
  { submissionId, fileId }: { submissionId: string; fileId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const locked = await lockSubmission(tx, actor, 'draft', submissionId);
    if (!locked.ok) return locked;
    if (!isEditable(locked.value.state)) return refuse('submission.locked');
    const { count } = await tx.submissionFile.updateMany({
      where: { submissionId, fileId, removedAt: null },
      data: { removedAt: await databaseNow(tx) },
    });
    if (count === 0) return refuse('notFound');
    await audit(tx, {
      actor,
      action: 'submission.removeFile',
      subject: { type: 'Submission', id: submissionId },
      callId: locked.value.callId,
      details: { fileId },
    });
    return done(null);
  });
}
