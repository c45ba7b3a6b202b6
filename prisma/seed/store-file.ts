import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GeneratedFile } from '#app/cli/rehearsal/documents.ts';
import { db } from '#app/platform/database/client.server.ts';
import { storedPath } from '#app/platform/files/storage/storage.server.ts';

/** Puts a generated file where uploads are kept, with its row. @returns the file's id */
export async function storeFile(
  { name, type, bytes }: GeneratedFile,
  { ownerId, purpose, scope }: { ownerId: string; purpose: string; scope: string },
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const storageKey = `${sha256.slice(0, 2)}/${randomUUID()}`;
  const target = storedPath(storageKey);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(target, bytes, { mode: 0o600 });
  const { id } = await db.storedFile.create({
    data: { sha256, size: BigInt(bytes.length), type, name, ownerId, purpose, scope, storageKey },
  });
  return id;
}
