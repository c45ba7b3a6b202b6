import { z } from 'zod';
import { config } from '#app/platform/config/config.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { wholeSchema } from '../ingest/upload-row.server.ts';
import { scan } from '../inspection/clamd.server.ts';
import type { FilePurposes } from '../policies.server.ts';
import { unfinishedMs } from '../settings.server.ts';
import { removePartial, removeStored, storedPath } from './storage.server.ts';

const SWEEP = 'files.sweep';
const everyMs = 3_600_000;

/**
 * Removes uploads that nobody finished within a day, and files that nothing refers to any more a day after they came.
 * The row of a removed file stays, as the record that it was there.
 */
export async function sweep(
  purposes: FilePurposes,
  now = new Date(),
): Promise<{ uploads: number; files: number }> {
  return { uploads: await sweepUploads(now), files: await sweepFiles(purposes, now) };
}

async function sweepUploads(now: Date): Promise<number> {
  const expired = await db.ingestUpload.findMany({
    where: { expiresAt: { lt: now }, state: { not: 'stored' } },
    take: 500,
  });
  for (const row of expired) {
    await removePartial(row.id);
    const whole = wholeSchema.safeParse(row.result);
    if (whole.success) await removeStored(whole.data.storageKey);
    await db.ingestUpload.delete({ where: { id: row.id } });
  }
  return expired.length;
}

async function sweepFiles(purposes: FilePurposes, now: Date): Promise<number> {
  const old = { createdAt: { lt: new Date(now.getTime() - unfinishedMs) }, deletedAt: null };
  let removed = 0;
  let after: string | undefined;
  for (;;) {
    const files = await db.storedFile.findMany({
      where: old,
      orderBy: { id: 'asc' },
      take: 200,
      ...(after && { cursor: { id: after }, skip: 1 }),
    });
    for (const file of files) {
      const purpose = purposes.get(file.purpose);
      // A purpose that nobody lists is a mistake of ours, no reason to lose files.
      if (!purpose || (await purpose.inUse(file))) continue;
      await db.storedFile.update({ where: { id: file.id }, data: { deletedAt: now } });
      await removeStored(file.storageKey);
      for (const copy of await db.namelessCopy.findMany({ where: { fileId: file.id } }))
        if (copy.storageKey) await removeStored(copy.storageKey);
      removed += 1;
    }
    after = files.at(-1)?.id;
    if (files.length < 200) return removed;
  }
}

/** Scans what came while no scanner was there. An infected file stays as evidence, but nobody can read it. */
async function scanLate(): Promise<void> {
  if (!config().CLAMD_URL) return;
  const files = await db.storedFile.findMany({ where: { scan: 'unscanned', deletedAt: null }, take: 100 });
  for (const { id, storageKey } of files) {
    await db.storedFile.update({ where: { id }, data: { scan: await scan(storedPath(storageKey)) } });
  }
}

let asked = 0;

/** Sees to it that a sweep waits in the queue; asks the database at most once an hour. */
export async function askForSweep(): Promise<void> {
  if (Date.now() - asked < everyMs) return;
  asked = Date.now();
  await transaction(async (tx) => {
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE state < 'active' AND data->>'name' = ${SWEEP} LIMIT 1`;
    if (waiting.length === 0) await enqueue(tx, SWEEP, {}, { startAfter: new Date(Date.now() + everyMs) });
  });
}

/** The job that sweeps, and has itself come again. */
export const filesSweep = (purposes: FilePurposes) =>
  defineJob(SWEEP, z.object({}), async () => {
    await sweep(purposes);
    await scanLate();
    asked = 0;
    await askForSweep();
  });
