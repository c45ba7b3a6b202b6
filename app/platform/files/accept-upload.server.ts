import type { IncomingMessage } from 'node:http';
import { db, transaction } from '#app/platform/database/client.server.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import { refuseUpload } from '#app/platform/files/attach.server.ts';
import { DELIVERY, deliver } from '#app/platform/files/deliver.server.ts';
import { inspect } from '#app/platform/files/inspect.server.ts';
import { receive } from '#app/platform/files/receive.server.ts';
import { keep, partialPath, partialSize, removePartial } from '#app/platform/files/storage.server.ts';
import { keptGrantSchema, refusalOf } from '#app/platform/files/upload-row.server.ts';
import type { UploadedFile } from '#app/platform/files/uploaded.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { type Outcome, type Refusal, refuse } from '#app/platform/outcome.ts';

/** The bytes that are safely here: noted in the database and still on the disk. */
export async function receivedBytes(row: IngestUpload): Promise<number> {
  if (row.state === 'stored' || row.result !== null) return Number(row.size);
  return Math.min(Number(row.received), await partialSize(row.id));
}

/**
 * Takes one PUT of an upload: from byte `start` on, to the end or to where it breaks off. A whole file is looked into,
 * kept and attached; one that was whole already gives its first result, whatever is sent.
 */
export async function acceptUpload(
  request: IncomingMessage,
  id: string,
  start: number,
): Promise<Outcome<UploadedFile>> {
  const row = await db.ingestUpload.findUniqueOrThrow({ where: { id } });
  const refusal = refusalOf(row);
  if (refusal) return { ok: false, refusal };
  if (row.result !== null) {
    request.resume();
    return deliver(id);
  }
  const size = Number(row.size);
  if (start > (await receivedBytes(row))) return refuse('files.range');
  const { received, tooMany, sha256 } = await receive(request, id, { start, size });
  if (tooMany) return refuseForGood(id, { code: 'files.moreBytes', params: { name: row.name } });
  if (!sha256 || received < size) return refuse('files.fewerBytes', { name: row.name });
  return keepWhole(row, sha256);
}

async function keepWhole(row: IngestUpload, sha256: string): Promise<Outcome<UploadedFile>> {
  const { id, name } = row;
  const { kinds } = keptGrantSchema.parse(row.metadata);
  const inspected = await inspect(partialPath(id), { name, declared: row.type, kinds });
  if (!inspected.ok) return refuseForGood(id, inspected.refusal);
  const storageKey = await keep(id, sha256);
  await transaction(async (tx) => {
    await tx.ingestUpload.update({
      where: { id },
      data: { result: { ...inspected.value, sha256, storageKey } },
    });
    await enqueue(tx, DELIVERY, { id }, { startAfter: new Date(Date.now() + 60_000) });
  });
  return deliver(id);
}

async function refuseForGood(id: string, refusal: Refusal): Promise<Outcome<never>> {
  await removePartial(id);
  await refuseUpload(id, refusal);
  return { ok: false, refusal };
}
