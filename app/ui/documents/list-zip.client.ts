import { HttpReader, ZipReader } from '@zip.js/zip.js';

export interface ZipEntry {
  name: string;
  /** bytes, unpacked */
  size: number;
  encrypted: boolean;
}

/**
 * The files in an archive, from its directory alone: only that part of it is fetched.
 * @throws when it cannot be read as an archive
 */
export async function listZip(url: string): Promise<ZipEntry[]> {
  // Archives made on Chinese Windows carry their names in GBK and do not say so.
  const reader = new ZipReader(new HttpReader(url, { useRangeHeader: true }), { decodeText });
  try {
    const entries = await reader.getEntries();
    return entries
      .filter((entry) => !entry.directory)
      .map((entry) => ({ name: entry.filename, size: entry.uncompressedSize, encrypted: entry.encrypted }));
  } finally {
    await reader.close();
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}
