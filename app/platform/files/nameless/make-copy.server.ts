import { openAsBlob } from 'node:fs';
import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { BlobReader, Uint8ArrayWriter } from '@zip.js/zip.js';
import { archiveWithoutNames } from './archive.server.ts';
import { blankFilm } from './film.server.ts';
import { copyOfMember } from './member.server.ts';
import { type Left, NoCopy, type NoCopyReason } from './no-copy.ts';
import { officeWithoutNames } from './office-file.server.ts';
import { pdfWithoutNames } from './pdf.server.ts';
import { pictureWithoutNames } from './picture.ts';
import { wholeBudget } from './unzip.server.ts';

/** Beyond these bytes a file is not held in memory; films are worked on where they lie. */
const LARGEST = 256 * 1024 * 1024;

export interface CopyTask {
  from: string;
  /** a place of this process's own, which may be overwritten */
  to: string;
  /** the content type, by the file's bytes */
  type: string;
}

export type CopyAnswer = { made: true; left: Left[] } | { made: false; reason: NoCopyReason };

/** Writes a copy of a file without names to another place. For a thread of its own: see `nameless-copy.server.ts`. */
export async function makeCopy({ from, to, type }: CopyTask): Promise<CopyAnswer> {
  try {
    return { made: true, left: await copied(from, to, type) };
  } catch (error) {
    if (error instanceof NoCopy) return { made: false, reason: error.reason };
    throw error;
  }
}

async function copied(from: string, to: string, type: string): Promise<Left[]> {
  if (type.startsWith('video/')) {
    await copyFile(from, to);
    await blankFilm(type, to);
    return [];
  }
  if ((await stat(from)).size > LARGEST) throw new NoCopy('tooLarge');
  if (type === 'application/zip') {
    const target = new Uint8ArrayWriter();
    const left = await archiveWithoutNames(
      new BlobReader(await openAsBlob(from)),
      target,
      wholeBudget(),
      copyOfMember,
    );
    await writeFile(to, await target.getData());
    return left;
  }
  await writeFile(to, await bytesOf(type, await readFile(from)));
  return [];
}

function bytesOf(type: string, bytes: Uint8Array): Promise<Uint8Array> | Uint8Array {
  if (type === 'application/pdf') return pdfWithoutNames(bytes);
  if (type.startsWith('image/')) return pictureWithoutNames(type, bytes);
  if (/officedocument/.test(type)) return officeWithoutNames(bytes, wholeBudget(), copyOfMember);
  throw new NoCopy('kind');
}
