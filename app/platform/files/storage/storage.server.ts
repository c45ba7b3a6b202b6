import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { uploadsFolder } from '../settings.server.ts';

const idPattern = /^[0-9a-f-]{36}$/;
const keyPattern = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** Where the bytes of an unfinished upload grow. Named by our own id alone, never by what a person typed. */
export function partialPath(id: string): string {
  if (!idPattern.test(id)) throw new Error('not an upload id');
  return path.join(uploadsFolder(), 'partial', id);
}

/** The place of a stored file, `a1/0198…`. */
export function storedPath(storageKey: string): string {
  if (!keyPattern.test(storageKey)) throw new Error('not a storage key');
  return path.join(uploadsFolder(), 'stored', storageKey);
}

/** Opens an unfinished upload for writing from byte `start`; what stood behind it is cut off. */
export async function openPartial(id: string, start: number): Promise<FileHandle> {
  const file = partialPath(id);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, start === 0 ? 'w' : 'r+', 0o600);
  await handle.truncate(start);
  return handle;
}

/** How many bytes of an unfinished upload are on the disk. */
export async function partialSize(id: string): Promise<number> {
  return stat(partialPath(id)).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The hash of the first `length` bytes, to go on hashing where a resumed upload goes on. */
export async function hashOfStart(id: string, length: number): Promise<Hash> {
  const hash = createHash('sha256');
  if (length === 0) return hash;
  for await (const chunk of createReadStream(partialPath(id), { end: length - 1 })) hash.update(chunk);
  return hash;
}

/** Moves a whole upload to its place for good; both its bytes and its name survive a power cut. @returns its storage key */
export async function keep(id: string, sha256: string): Promise<string> {
  const storageKey = `${sha256.slice(0, 2)}/${id}`;
  const target = storedPath(storageKey);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await rename(partialPath(id), target);
  await syncFolder(path.dirname(target));
  return storageKey;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and keeps names by itself.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Removes the bytes of an unfinished upload. */
export async function removePartial(id: string): Promise<void> {
  await rm(partialPath(id), { force: true });
}

/** Removes the bytes of a stored file. */
export async function removeStored(storageKey: string): Promise<void> {
  await rm(storedPath(storageKey), { force: true });
}
