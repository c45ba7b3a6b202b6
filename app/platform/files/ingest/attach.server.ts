import type { Actor } from '#app/platform/access/actor.ts';
import { actorOf } from '#app/platform/access/session.server.ts';
import { db, type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { IngestUpload } from '#app/platform/database/generated/client.ts';
import { done, type Outcome, type Refusal, refuse } from '#app/platform/outcome.ts';
import type { FilePurposes, RegisteredPurpose } from '../policies.server.ts';
import { removeStored } from '../storage/storage.server.ts';
import {
  keptGrantSchema,
  refusalMessage,
  refusalOf,
  uploadedFile,
  wholeSchema,
} from './upload-row.server.ts';
import type { UploadedFile } from './uploaded.ts';

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Makes the stored file of a whole upload and hands it to its purpose, once: whoever comes again gets the first
 * result. The purpose's refusal undoes everything and is final.
 * @throws when the upload is unknown or not whole, or the database fails: to be tried again
 */
export async function attach(key: string, purposes: FilePurposes): Promise<Outcome<UploadedFile>> {
  const row = await db.ingestUpload.findUniqueOrThrow({ where: { key } });
  const actor = await uploaderOf(row, purposes.get(row.slug));
  try {
    return await transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "IngestUpload" WHERE key = ${key} FOR UPDATE`;
      const locked = await tx.ingestUpload.findUniqueOrThrow({ where: { key } });
      const refusal = refusalOf(locked);
      if (refusal) return { ok: false, refusal };
      if (locked.state === 'stored') return done(uploadedFile(locked));
      const outcome = actor
        ? await store(tx, locked, { actor, purpose: purposes.get(locked.slug) })
        : refuse('forbidden');
      if (!outcome.ok) throw new RolledBack(outcome.refusal);
      return done(uploadedFile(locked));
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    await refuseUpload(row.id, error.refusal);
    return { ok: false, refusal: error.refusal };
  }
}

/** Who sent it, as they are now: a person with an account, or a guest whose secret still holds. */
async function uploaderOf(
  { metadata }: IngestUpload,
  purpose: RegisteredPurpose | undefined,
): Promise<Actor | null> {
  const { userId, input } = keptGrantSchema.parse(metadata);
  const known = await actorOf(userId);
  if (known) return known;
  const guest = await purpose?.guest(input);
  return guest?.userId === userId ? guest : null;
}

async function store(
  tx: Tx,
  row: IngestUpload,
  { actor, purpose }: { actor: Actor; purpose: RegisteredPurpose | undefined },
) {
  const { input, scope } = keptGrantSchema.parse(row.metadata);
  const { sha256, storageKey, type, scan, warnings } = wholeSchema.parse(row.result);
  if (!purpose) throw new Error(`nobody lists the purpose ${row.slug}`);
  const { id, name, size, slug } = row;
  const file = await tx.storedFile.create({
    data: {
      id,
      sha256,
      size,
      type,
      name,
      ownerId: actor.userId,
      purpose: slug,
      scope,
      storageKey,
      scan,
      warnings,
    },
  });
  await tx.ingestUpload.update({ where: { id }, data: { state: 'stored', storedFileId: id } });
  return purpose.onStored(tx, { file, input, actor });
}

/** Refuses an upload for good and removes what came of it. */
export async function refuseUpload(id: string, refusal: Refusal): Promise<void> {
  const data = { state: 'refused' as const, refusal: refusalMessage(refusal) };
  const { count } = await db.ingestUpload.updateMany({ where: { id, state: { not: 'stored' } }, data });
  const whole = wholeSchema.safeParse((await db.ingestUpload.findUnique({ where: { id } }))?.result);
  if (count === 1 && whole.success) await removeStored(whole.data.storageKey);
}
