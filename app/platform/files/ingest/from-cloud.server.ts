import { createHash } from 'node:crypto';
import { UTApi } from 'uploadthing/server';
import { config } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import { log } from '#app/platform/log/log.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';
import type { FilePurposes } from '../policies.server.ts';
import { openPartial } from '../storage/storage.server.ts';
import { attach } from './attach.server.ts';
import { keepWhole, refuseForGood } from './keep-whole.server.ts';
import { register } from './register.server.ts';
import { type Grant, refusalOf } from './upload-row.server.ts';
import type { UploadedFile } from './uploaded.ts';

/**
 * Takes over a file that the SDK's cloud received: fetched, looked into and kept like any other, then removed there.
 * So one code path reads files and decides who may.
 */
export async function takeFromCloud(
  file: { key: string; customId: string | null; ufsUrl: string },
  grant: Grant,
  purposes: FilePurposes,
): Promise<Outcome<UploadedFile>> {
  const files = grant.files.filter(({ customId }) => customId === file.customId);
  await register({ fileKeys: [file.key], metadata: { ...grant, files } });
  const row = await db.ingestUpload.findUniqueOrThrow({ where: { key: file.key } });
  const known = refusalOf(row);
  const taken = known
    ? { ok: false as const, refusal: known }
    : row.result === null
      ? await fetched(row, file.ufsUrl)
      : { ok: true as const };
  const outcome = taken.ok ? await attach(file.key, purposes) : taken;
  await removeThere(file.key);
  return outcome;
}

async function fetched(row: IngestUpload, url: string) {
  const size = Number(row.size);
  const response = await fetch(url, { signal: AbortSignal.timeout(600_000) });
  if (!response.ok || !response.body) throw new Error(`the file service answered ${response.status}`);
  const hash = createHash('sha256');
  const handle = await openPartial(row.id, 0);
  let received = 0;
  try {
    for await (const chunk of chunksOf(response.body)) {
      received += chunk.length;
      if (received > size)
        return await refuseForGood(row.id, { code: 'files.moreBytes', params: { name: row.name } });
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (received < size) throw new Error('the file service sent less than it has');
  return keepWhole(row, hash.digest('hex'));
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function removeThere(key: string): Promise<void> {
  const { UPLOADTHING_TOKEN: token } = config();
  await new UTApi({ ...(token && { token }), logLevel: 'Error' })
    .deleteFiles(key)
    .catch((error: unknown) => log.warn({ err: error }, 'a file could not be removed from the file service'));
}
