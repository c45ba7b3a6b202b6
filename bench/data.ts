import { createHash, randomUUID } from 'node:crypto';
import { defaultCallContent } from '#app/competition/call/default-content.ts';
import { completeCreditCode } from '#app/competition/provider/credit-code.ts';
import { providerLife } from '#app/competition/provider/provider-life.ts';
import { submissionLife } from '#app/competition/submission/lifecycle.ts';
import { manifestOf } from '#app/competition/submission/manifest.ts';
import { receiptNumber, submissionNumber } from '#app/competition/submission/receipt-number.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { publish } from '#prisma/seed/competition.ts';
import { moved } from '#prisma/seed/owner.ts';
import { sectionsOf, solutions } from '#prisma/seed/solutions.ts';

export const slug = 'yingxiongtie-bench';
const UNITS = 40;
const BATCH = 100;
/** The accounts that own the units, each the same number of them. */
export const owners = ['provider1', 'provider2', 'provider3', 'provider4'];

interface Entry {
  id: string;
  providerId: string;
  ownerId: string;
  trackKey: string;
  content: ReturnType<typeof contentOf>;
  files: { fileId: string; slot: string; name: string; type: string; size: number; sha256: string }[];
}

export interface BenchData {
  callId: string;
  /** the submitted entries */
  submitted: string[];
  /** complete drafts by the account that may submit them */
  drafts: { id: string; owner: string }[];
}

function contentOf(index: number) {
  const solution = solutions[index % solutions.length];
  if (!solution) throw new Error('there are no solutions to enter');
  return {
    title: `${solution.title}（第${index + 1}号）`,
    summary: solution.summary,
    sections: sectionsOf(solution),
    fields: { budget: String(solution.budget), pilotSite: solution.site, startDate: '2027-03-01' },
    declared: true,
  };
}

/** Registers verified units. @returns their ids */
async function addUnits(): Promise<string[]> {
  const ids = Array.from({ length: UNITS }, () => randomUUID());
  await db.provider.createMany({
    data: ids.map((id, index) => ({
      id,
      creditCode: completeCreditCode(`91510100MA7${String(index).padStart(6, '0')}`),
      name: `成都市第${index + 1}场景创新科技有限公司`,
      kind: 'enterprise' as const,
      region: '四川省成都市高新区',
      createdById: ownerOf(index),
    })),
  });
  await transaction(async (tx) => {
    await move(tx, providerLife, 'requestVerification', ids);
    await move(tx, providerLife, 'verifyProvider', ids, { to: 'verified' });
  });
  await db.providerMember.createMany({
    data: ids.map((providerId, index) => ({ providerId, userId: ownerOf(index), role: 'owner' as const })),
  });
  return ids;
}

const ownerOf = (unit: number) => `demo-${owners[unit % owners.length]}`;

/** Drafts with all that a submission asks for. Their files are rows only: nothing here opens one. */
async function addDrafts(tx: Tx, callId: string, entries: Entry[]): Promise<void> {
  await tx.submission.createMany({
    data: entries.map(({ id, providerId, trackKey, content, ownerId }) => ({
      id,
      callId,
      leadProviderId: providerId,
      trackKey,
      title: content.title,
      draft: { ...content, trackKey },
      createdById: ownerId,
    })),
  });
  const files = entries.flatMap((entry) => entry.files.map((file) => ({ ...file, entry })));
  await tx.storedFile.createMany({
    data: files.map(({ fileId, name, type, size, sha256, entry }) => ({
      id: fileId,
      name,
      type,
      sha256,
      size: BigInt(size),
      ownerId: entry.ownerId,
      purpose: 'submission',
      scope: entry.id,
      storageKey: `bench/${fileId}`,
    })),
  });
  await tx.submissionFile.createMany({
    data: files.map(({ entry, slot, fileId }) => ({
      submissionId: entry.id,
      slot,
      fileId,
      addedById: entry.ownerId,
    })),
  });
}

/** Freezes drafts as their first versions, as `submit` would, a hundred at a time. */
async function addVersions(tx: Tx, callVersionId: string, entries: Entry[], first: number): Promise<void> {
  const versions = entries.map((entry, index) => {
    const number = submissionNumber(slug, first + index);
    const { manifest, hash } = manifestOf({ number, version: 1, content: entry.content, files: entry.files });
    return { id: randomUUID(), entry, number, manifest, hash };
  });
  await tx.submissionVersion.createMany({
    data: versions.map(({ id, entry, number, manifest, hash }) => ({
      id,
      submissionId: entry.id,
      number: 1,
      callVersionId,
      trackKey: entry.trackKey,
      content: entry.content,
      manifest: { ...manifest },
      manifestHash: hash,
      receiptNumber: receiptNumber(number, 1),
      submittedById: entry.ownerId,
    })),
  });
  await tx.versionFile.createMany({
    data: versions.flatMap(({ id, entry }) =>
      entry.files.map((file) => ({ ...file, versionId: id, size: BigInt(file.size) })),
    ),
  });
  for (const { id, entry, number } of versions)
    await move(tx, submissionLife, 'submit', entry.id, { data: { number, currentVersionId: id } });
}

/**
 * A published call with `submittedCount` submitted entries of forty units and `draftCount` drafts ready to be submitted, in
 * the database that DATABASE_URL names. Rows are written directly, and every constraint and trigger applies to them.
 */
export async function fill(submittedCount: number, draftCount: number): Promise<BenchData> {
  const callId = await publish({ slug, suffix: { zh: '（测量）', en: ' (bench)' }, quota: 3, openDays: 30 });
  const sql = `UPDATE "Call" SET "maxEntriesPerLead" = 1000000, "lastNumber" = $2 WHERE id = $1`;
  await moved('Call', 'as_published', sql, [callId, submittedCount]);
  const call = await db.call.findUniqueOrThrow({ where: { id: callId } });
  const units = await addUnits();
  const tracks = defaultCallContent({
    opensAt: new Date(),
    submissionDeadline: new Date(),
    reviewUntil: new Date(),
  }).tracks.map(({ key }) => key);
  const entries = Array.from({ length: submittedCount + draftCount }, (_, index): Entry => {
    const id = randomUUID();
    return {
      id,
      providerId: units[index % UNITS] ?? '',
      ownerId: ownerOf(index % UNITS),
      trackKey: tracks[index % tracks.length] ?? '',
      content: contentOf(index),
      files: [aFile('proposal', '申报书.pdf', id), aFile('commitment', '承诺书.pdf', id)],
    };
  });
  for (let at = 0; at < entries.length; at += BATCH)
    await transaction(async (tx) => {
      const batch = entries.slice(at, at + BATCH);
      await addDrafts(tx, callId, batch);
      const toSubmit = batch.slice(0, Math.max(0, submittedCount - at));
      if (toSubmit.length > 0) await addVersions(tx, call.currentVersionId ?? '', toSubmit, at + 1);
    });
  return {
    callId,
    submitted: entries.slice(0, submittedCount).map(({ id }) => id),
    drafts: entries
      .slice(submittedCount)
      .map(({ id, ownerId }) => ({ id, owner: ownerId.replace('demo-', '') })),
  };
}

function aFile(slot: string, name: string, of: string): Entry['files'][number] {
  const sha256 = createHash('sha256').update(`${of}:${slot}`).digest('hex');
  return { fileId: randomUUID(), slot, name, type: 'application/pdf', size: 2_400_000, sha256 };
}
