import { transaction } from '#app/platform/database/client.server.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { done, type Outcome, type Refusal } from '#app/platform/outcome.ts';
import { inspect } from '../inspection/inspect.server.ts';
import { keep, partialPath, removePartial } from '../storage/storage.server.ts';
import { refuseUpload } from './attach.server.ts';
import { keptGrantSchema } from './upload-row.server.ts';

/** A job that waits from before the first delivery on, in case this process dies within it. */
export const DELIVERY = 'files.deliver';

/** Looks into an upload whose last byte came, keeps its bytes for good, and notes what is known of it. */
export async function keepWhole(
  { id, name, type, metadata }: IngestUpload,
  sha256: string,
): Promise<Outcome<unknown>> {
  const { kinds } = keptGrantSchema.parse(metadata);
  const inspected = await inspect(partialPath(id), { name, declared: type, kinds });
  if (!inspected.ok) return refuseForGood(id, inspected.refusal);
  const storageKey = await keep(id, sha256);
  const result = { ...inspected.value, sha256, storageKey };
  await transaction(async (tx) => {
    await tx.ingestUpload.update({ where: { id }, data: { result, state: 'receiving' } });
    await enqueue(tx, DELIVERY, { id }, { startAfter: new Date(Date.now() + 60_000) });
  });
  return done();
}

/** Refuses an upload and removes what came of it. */
export async function refuseForGood(id: string, refusal: Refusal): Promise<{ ok: false; refusal: Refusal }> {
  await removePartial(id);
  await refuseUpload(id, refusal);
  return { ok: false, refusal };
}
