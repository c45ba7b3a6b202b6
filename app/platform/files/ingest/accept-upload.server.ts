import type { IncomingMessage } from 'node:http';
import { db } from '#app/platform/database/client.server.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import type { FilePurposes } from '../policies.server.ts';
import { partialSize } from '../storage/storage.server.ts';
import { deliver } from './deliver.server.ts';
import { keepWhole, refuseForGood } from './keep-whole.server.ts';
import { receive } from './receive.server.ts';
import { refusalOf } from './upload-row.server.ts';
import type { UploadedFile } from './uploaded.ts';

/** The bytes that are safely here: noted in the database and still on the disk. */
export async function receivedBytes(row: IngestUpload): Promise<number> {
  if (row.state === 'stored' || row.result !== null) return Number(row.size);
  return Math.min(Number(row.received), await partialSize(row.id));
}

/**
 * Takes one PUT of an upload: from byte `start` on, to the end or to where it breaks off. A whole file is looked into,
 * kept and attached; one that was whole already gives its first result, whatever is sent.
 * @param stillAlone whether no other request has begun to write this upload since
 */
export async function acceptUpload(
  request: IncomingMessage,
  id: string,
  start: number,
  { stillAlone, purposes }: { stillAlone: () => Promise<boolean>; purposes: FilePurposes },
): Promise<Outcome<UploadedFile>> {
  const row = await db.ingestUpload.findUniqueOrThrow({ where: { id } });
  const refusal = refusalOf(row);
  if (refusal) return { ok: false, refusal };
  if (row.result !== null) {
    request.resume();
    return deliver(id, purposes);
  }
  const size = Number(row.size);
  if (start > (await receivedBytes(row))) return refuse('files.range');
  const { received, tooMany, sha256 } = await receive(request, id, { start, size });
  if (tooMany) return refuseForGood(id, { code: 'files.moreBytes', params: { name: row.name } });
  if (!sha256 || received < size) return refuse('files.fewerBytes', { name: row.name });
  // Bytes that another may have written between are not what was hashed.
  if (!(await stillAlone())) return refuse('files.failed');
  const whole = await keepWhole(row, sha256);
  return whole.ok ? deliver(id, purposes) : whole;
}
