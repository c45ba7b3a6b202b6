import { z } from 'zod';
import { config } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import type { FilePurposes } from '../policies.server.ts';
import { callbackUrl, ingestUrl, sign } from '../settings.server.ts';
import { attach } from './attach.server.ts';
import { DELIVERY } from './keep-whole.server.ts';
import { refusalOf, uploadedFile, wholeSchema } from './upload-row.server.ts';
import type { UploadedFile } from './uploaded.ts';
import { handleUploadthing } from './uploadthing.server.ts';

/**
 * Tells the SDK's file route that an upload is whole, with a signed callback, and reads its result from the database,
 * because the SDK swallows errors of callbacks. May run any number of times.
 * @throws when there is no result yet: to be tried again
 */
export async function deliver(id: string, purposes: FilePurposes): Promise<Outcome<UploadedFile>> {
  const row = await db.ingestUpload.findUniqueOrThrow({ where: { id } });
  if (row.state === 'receiving')
    await (config().UPLOADTHING_TOKEN ? attach(row.key, purposes) : callback(row, purposes));
  const after = await db.ingestUpload.findUniqueOrThrow({ where: { id } });
  const refusal = refusalOf(after);
  if (refusal) return { ok: false, refusal };
  if (after.state !== 'stored') throw new Error(`the callback of upload ${id} brought no result`);
  return done(uploadedFile(after));
}

async function callback(row: IngestUpload, purposes: FilePurposes): Promise<void> {
  const { key, name, type, customId } = row;
  const url = new URL(`/files/${row.id}`, callbackUrl()).href;
  const file = {
    ...{ key, name, type, customId, size: Number(row.size), lastModified: Number(row.lastModified) },
    ...{ url, appUrl: url, ufsUrl: url, fileHash: wholeSchema.parse(row.result).sha256 },
  };
  const body = JSON.stringify({ status: 'uploaded', file, origin: ingestUrl(), metadata: row.metadata });
  const headers = {
    'content-type': 'application/json',
    'uploadthing-hook': 'callback',
    'x-uploadthing-signature': sign(body),
  };
  const address = `${callbackUrl()}?slug=${encodeURIComponent(row.slug)}`;
  await handleUploadthing(new Request(address, { method: 'POST', headers, body }), purposes);
}

/** The job that delivers what a process left when it died. */
export const deliveryJob = (purposes: FilePurposes) =>
  defineJob(DELIVERY, z.object({ id: z.uuid() }), async ({ id }) => {
    if (await db.ingestUpload.findUnique({ where: { id } })) await deliver(id, purposes);
  });
