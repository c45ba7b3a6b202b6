import { createHash, randomUUID } from 'node:crypto';
import type { Tx } from '#app/platform/database/client.server.ts';
import { keep, openPartial } from './storage.server.ts';

export interface MadeFile {
  storageKey: string;
  sha256: string;
  size: number;
}

/** Puts a file that the product made itself among the stored ones, written through to the disk. It has no row yet: `attachMade`. */
export async function keepMade(bytes: Uint8Array): Promise<MadeFile> {
  const id = randomUUID();
  const handle = await openPartial(id, 0);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { storageKey: await keep(id, sha256), sha256, size: bytes.length };
}

/** Makes the row of a made file in the caller's transaction. It needs no scan: nobody sent it. @returns its id */
export async function attachMade(
  tx: Tx,
  { storageKey, sha256, size }: MadeFile,
  row: { name: string; type: string; ownerId: string; purpose: string; scope: string },
): Promise<string> {
  const { id } = await tx.storedFile.create({
    data: { ...row, storageKey, sha256, size: BigInt(size), scan: 'clean' },
    select: { id: true },
  });
  return id;
}
