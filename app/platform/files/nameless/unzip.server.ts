import { type FileEntry, type Reader, ZipReader } from '@zip.js/zip.js';
import { decodeName } from './decode-name.ts';
import { NoCopy } from './no-copy.ts';

const MB = 1024 * 1024;
/** A member is at most so large unpacked, and all of a file together, those of archives within included. */
const LARGEST = 256 * MB;
const ALL = 1024 * MB;
const MEMBERS = 5_000;

/** What may still be unpacked of one file. */
export interface Budget {
  bytes: number;
  members: number;
  /** how deep in archives this is */
  depth: number;
}
export const wholeBudget = (): Budget => ({ bytes: ALL, members: MEMBERS, depth: 0 });

/** A member of an archive, unpacked when it is asked for. */
export interface Member {
  name: string;
  bytes(): Promise<Uint8Array>;
}

/** The files in an archive. @throws NoCopy where it is broken, encrypted or too large */
export async function membersOf(reader: Reader<unknown>, budget: Budget): Promise<Member[]> {
  const zip = new ZipReader(reader, { decodeText: decodeName, useWebWorkers: false, checkSignature: true });
  const entries = await zip.getEntries().catch(() => {
    throw new NoCopy('broken');
  });
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  budget.members -= files.length;
  if (budget.members < 0) throw new NoCopy('tooLarge');
  if (files.some(({ encrypted }) => encrypted)) throw new NoCopy('encrypted');
  return files.map((entry) => ({ name: entry.filename, bytes: () => unpacked(entry, budget) }));
}

/** Counted as it comes: what an archive says of its sizes need not be true. */
async function unpacked(entry: FileEntry, budget: Budget): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const counting = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      budget.bytes -= chunk.length;
      if (size > LARGEST || budget.bytes < 0) throw new NoCopy('tooLarge');
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(counting, { useWebWorkers: false, checkSignature: true });
  } catch (error) {
    throw error instanceof NoCopy || size > LARGEST || budget.bytes < 0
      ? new NoCopy('tooLarge')
      : new NoCopy('broken');
  }
  return Buffer.concat(chunks);
}

/** No day, no owner, no comment: an archive made again has the same bytes. */
export const bare = {
  useWebWorkers: false,
  extendedTimestamp: false,
  lastModDate: new Date(1980, 0, 1, 12),
  dataDescriptor: false,
  keepOrder: true,
} as const;
