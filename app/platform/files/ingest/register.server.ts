import { z } from 'zod';
import { db } from '#app/platform/database/client.server.ts';
import { log } from '#app/platform/log/log.server.ts';
import { unfinishedMs } from '../settings.server.ts';
import { askForSweep } from '../storage/sweep.server.ts';
import { type Grant, grantSchema } from './upload-row.server.ts';

const payloadSchema = z.object({ fileKeys: z.array(z.string().min(8).max(200)), metadata: grantSchema });

/**
 * Notes what the SDK signed, so that PUTs of other keys are refused. The address it names for callbacks is ignored:
 * the configured one counts.
 */
export async function register(body: unknown): Promise<void> {
  const { fileKeys, metadata } = payloadSchema.parse(body);
  await askForSweep();
  for (const [index, key] of fileKeys.entries()) {
    const file = metadata.files[index];
    if (file) await registerOne(key, file, metadata);
  }
}

async function registerOne(
  key: string,
  file: Grant['files'][number],
  { files: _, ...grant }: Grant,
): Promise<void> {
  const expiresAt = new Date(Date.now() + unfinishedMs);
  const known = await db.ingestUpload.findUnique({ where: { key } });
  if (!known) {
    const { customId, name, type } = file;
    const metadata = z.json().parse(grant) ?? {};
    const numbers = { size: BigInt(file.size), lastModified: BigInt(Math.trunc(file.lastModified)) };
    await db.ingestUpload.create({
      data: { key, customId, name, type, ...numbers, slug: grant.purpose, metadata, expiresAt },
    });
  } else if (known.customId === file.customId) {
    await db.ingestUpload.update({ where: { key }, data: { expiresAt } });
  } else {
    // Keys of the SDK are hashes of 31 bits. The upload stays unregistered and is asked for again under another one.
    log.warn({ uploadId: known.id }, 'two uploads got the same key; the second is refused');
  }
}
