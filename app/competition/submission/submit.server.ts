import { callInForce } from '#app/competition/call/in-force.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { Call, Submission } from '#app/platform/database/generated/client.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { missingIn } from './check.ts';
import { checkedEntry } from './checked-entry.server.ts';
import { refusedByDatabase } from './database-refusal.server.ts';
import { tellEntrants } from './entry-owners.server.ts';
import { submissionLife } from './lifecycle.ts';
import { lockSubmission } from './lock-submission.server.ts';
import { manifestOf } from './manifest.ts';
import { receiptNumber, submissionNumber } from './receipt-number.ts';

export interface Receipt {
  versionId: string;
  receiptNumber: string;
  submittedAt: Date;
}

/**
 * 提交: freezes the draft as the next version and gives its receipt. The time, and whether it is late, are the database's.
 * Submitting again before the deadline, or after a correction was asked for, makes a further version; the last one counts. Who submits what
 * is submitted already, by a second click or from a second page, gets the receipt that was given for it: no version, no number, no letter.
 * Refusals: `submission.late` with the deadline and the arrival, `submission.incomplete`, `submission.unverified`,
 * `submission.tooMany`, `submission.notSubmittable`.
 */
export async function submit(actor: Actor, submissionId: string): Promise<Outcome<Receipt>> {
  return refusedByDatabase(submissionId, () =>
    transaction(async (tx) => {
      const locked = await lockSubmission(tx, actor, 'submit', submissionId);
      if (!locked.ok) return locked;
      if (!allows(submissionLife, locked.value.state, 'submit')) return refuse('submission.notSubmittable');
      const { call, versionId: callVersionId, content: rules } = await callInForce(tx, locked.value.callId);
      const { submission, entry } = await checkedEntry(tx, submissionId);
      if (!entry.verified) return refuse('submission.unverified');
      const missing = missingIn(rules, entry);
      if (missing.length > 0) return refuse('submission.incomplete', { count: missing.length });

      const number = submission.number ?? (await nextNumber(tx, call));
      const files = submission.files.map(({ slot, file }) => ({
        slot,
        fileId: file.id,
        name: file.name,
        type: file.type,
        size: Number(file.size),
        sha256: file.sha256,
      }));
      const given = await alreadyGiven(tx, locked.value, {
        callVersionId,
        trackKey: entry.trackKey,
        hashAs: (version) => manifestOf({ number, version, content: entry.content, files }).hash,
      });
      if (given) return done(given);
      const versionNumber = 1 + (await tx.submissionVersion.count({ where: { submissionId } }));
      const { manifest, hash } = manifestOf({
        number,
        version: versionNumber,
        content: entry.content,
        files,
      });
      const version = await tx.submissionVersion.create({
        data: {
          submissionId,
          number: versionNumber,
          callVersionId,
          trackKey: entry.trackKey,
          content: entry.content,
          manifest: { ...manifest },
          manifestHash: hash,
          receiptNumber: receiptNumber(number, versionNumber),
          submittedById: actor.userId,
          files: { create: files.map((file) => ({ ...file, size: BigInt(file.size) })) },
        },
      });
      await move(tx, submissionLife, 'submit', submissionId, {
        data: { number, currentVersionId: version.id, title: entry.content.title, trackKey: entry.trackKey },
      });
      await audit(tx, {
        actor,
        action: 'submission.submit',
        subject: { type: 'Submission', id: submissionId },
        callId: call.id,
        details: { receipt: version.receiptNumber, version: versionNumber, manifestHash: hash },
      });
      await mailReceipt(tx, submissionId, {
        title: entry.content.title,
        number,
        receipt: version.receiptNumber,
        at: version.submittedAt,
        hash,
      });
      return done({
        versionId: version.id,
        receiptNumber: version.receiptNumber,
        submittedAt: version.submittedAt,
      });
    }),
  );
}

/** The receipt of the version that counts, if it is of the same content and files under the same text of the call. */
async function alreadyGiven(
  tx: Tx,
  { state, currentVersionId }: Pick<Submission, 'state' | 'currentVersionId'>,
  now: { callVersionId: string; trackKey: string; hashAs(version: number): string },
): Promise<Receipt | null> {
  // A correction that was asked for is answered by a version of its own, even by the same words.
  if (state !== 'submitted' || !currentVersionId) return null;
  const last = await tx.submissionVersion.findUniqueOrThrow({ where: { id: currentVersionId } });
  const same =
    last.callVersionId === now.callVersionId &&
    last.trackKey === now.trackKey &&
    last.manifestHash === now.hashAs(last.number);
  return same
    ? { versionId: last.id, receiptNumber: last.receiptNumber, submittedAt: last.submittedAt }
    : null;
}

/** The call's row counts its entries, so that every number is given once. */
async function nextNumber(tx: Tx, call: Pick<Call, 'id' | 'slug'>): Promise<string> {
  const [row] = await tx.$queryRaw<
    { lastNumber: number }[]
  >`UPDATE "Call" SET "lastNumber" = "lastNumber" + 1 WHERE id = ${call.id} RETURNING "lastNumber"`;
  return submissionNumber(call.slug, row?.lastNumber ?? 1);
}

/** The receipt of a version, to the lead and to every unit that answers for it. */
async function mailReceipt(
  tx: Tx,
  submissionId: string,
  { at, receipt, hash }: { title: string; number: string; receipt: string; at: Date; hash: string },
): Promise<void> {
  await tellEntrants(tx, [submissionId], 'submission.receipt', { at, receipt, hash });
}
