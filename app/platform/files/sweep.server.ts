import { z } from 'zod';
import { db } from '#app/platform/database/client.server.ts';
import { filePurpose } from '#app/platform/files/policies.server.ts';
import { unfinishedMs } from '#app/platform/files/settings.server.ts';
import { removePartial, removeStored } from '#app/platform/files/storage.server.ts';
import { wholeSchema } from '#app/platform/files/upload-row.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';

const SWEEP = 'files.sweep';
const everyMs = 3_600_000;

/**
 * Removes uploads that nobody finished within a day, and files that nothing refers to any more a day after they came.
 * The row of a removed file stays, as the record that it was there.
 */
export async function sweep(now = new Date()): Promise<{ uploads: number; files: number }> {
  return { uploads: await sweepUploads(now), files: await sweepFiles(now) };
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

async function sweepFiles(now: Date): Promise<number> {
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
      const purpose = filePurpose(file.purpose);
      // A purpose nobody registered is a mistake of ours, no reason to lose files.
      if (!purpose || (await purpose.inUse(file))) continue;
      await db.storedFile.update({ where: { id: file.id }, data: { deletedAt: now } });
      await removeStored(file.storageKey);
      removed += 1;
    }
    after = files.at(-1)?.id;
    if (files.length < 200) return removed;
  }
}

let asked = 0;

/** Puts the next sweep into the queue, at most once an hour by this process. */
export async function askForSweep(): Promise<void> {
  if (Date.now() - asked < everyMs) return;
  asked = Date.now();
  await db.$transaction((tx) =>
    enqueue(tx, SWEEP, {}, { key: SWEEP, startAfter: new Date(Date.now() + everyMs) }),
  );
}

defineJob(SWEEP, z.object({}), async () => {
  await sweep();
});
