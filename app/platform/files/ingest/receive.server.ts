import type { Hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { db } from '#app/platform/database/client.server.ts';
import { hashOfStart, openPartial } from '../storage/storage.server.ts';

/** So much may be sent again after a crash: what is noted as received is on the disk. */
const NOTE_EVERY = 16 * 1024 * 1024;

export interface Received {
  /** bytes of the file on the disk, from its first on */
  received: number;
  /** more came than were signed */
  tooMany: boolean;
  /** set when the body reached its end in order */
  sha256: string | null;
}

/**
 * Streams the part `file` of a multipart body to the disk behind byte `start`, hashing as it goes. What came before a
 * break stays and is noted, so that the next attempt goes on there.
 */
export async function receive(
  request: IncomingMessage,
  id: string,
  { start, size }: { start: number; size: number },
): Promise<Received> {
  const hash = await hashOfStart(id, start);
  const handle = await openPartial(id, start);
  const progress = { received: start, tooMany: false };
  let whole = false;
  try {
    whole = await write(partOf(request), { handle, hash, progress, id, size });
  } finally {
    await handle.sync();
    await handle.close();
    await note(id, progress.received);
  }
  return { ...progress, sha256: whole ? hash.digest('hex') : null };
}

interface Writing {
  handle: FileHandle;
  hash: Hash;
  progress: { received: number; tooMany: boolean };
  id: string;
  size: number;
}

async function write(opening: Promise<Readable>, writing: Writing): Promise<boolean> {
  const { handle, hash, progress, id, size } = writing;
  let noted = progress.received;
  const part = await opening.catch(() => null);
  if (!part) return false;
  try {
    for await (const chunk of part) {
      const bytes = chunk as Buffer;
      if (progress.received + bytes.length > size) {
        progress.tooMany = true;
        return false;
      }
      await handle.write(bytes, 0, bytes.length, progress.received);
      hash.update(bytes);
      progress.received += bytes.length;
      if (progress.received - noted < NOTE_EVERY) continue;
      await handle.datasync();
      await note(id, progress.received);
      noted = progress.received;
    }
    return true;
  } catch (error) {
    if (!part.errored) throw error; // the disk or the database, not the connection
    return false;
  }
}

async function note(id: string, received: number): Promise<void> {
  await db.ingestUpload.updateMany({
    where: { id, state: { in: ['registered', 'receiving'] } },
    data: { received: BigInt(received), state: 'receiving' },
  });
}

/** The stream of the one part `file`; it fails when the request breaks off. */
function partOf(request: IncomingMessage): Promise<Readable> {
  return new Promise((resolve, reject) => {
    const parser = busboy({ headers: request.headers, limits: { files: 1, fields: 0, parts: 2 } });
    let part: Readable | undefined;
    parser.on('file', (name, stream) => {
      // Its failure reaches whoever reads it; this listener only keeps it from being unhandled.
      stream.on('error', () => undefined);
      if (name !== 'file') return void stream.resume();
      part = stream;
      resolve(stream);
    });
    const fail = () => {
      const error = new Error('the upload broke off');
      part?.destroy(error);
      parser.destroy(error);
      reject(error);
    };
    parser.on('error', fail);
    parser.on('close', () => reject(new Error('there is no part named file')));
    request.on('error', fail);
    request.on('close', () => request.complete || fail());
    if (request.destroyed) fail();
    else request.pipe(parser);
  });
}
