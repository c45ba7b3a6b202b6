import { open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { FileWarning } from '#app/platform/files/uploaded.ts';

const MB = 1024 * 1024;
const largest = 40 * MB;

/** What a reader of a PDF should know: it carries scripts or launches programs, or it is encrypted (ISO 32000-2). */
export async function pdfWarnings(path: string): Promise<FileWarning[]> {
  return warningsIn(await endsOf(path));
}

/** The same for bytes at hand. */
export function warningsIn(bytes: Buffer): FileWarning[] {
  const text = bytes.toString('latin1');
  const warnings: FileWarning[] = [];
  // Compressed content is left out: in many megabytes of it any three letters occur.
  const outside = text.replaceAll(/\bstream\r?\n[\s\S]*?\bendstream/g, ' ');
  if ([outside, ...objectStreams(text, bytes)].some(hasScript)) warnings.push('pdfScript');
  if (/\/Encrypt[\s<]/.test(unescaped(outside))) warnings.push('pdfEncrypted');
  return warnings;
}

function hasScript(text: string): boolean {
  return /\/(JavaScript|JS|Launch)[\s<([/]/.test(unescaped(text));
}

/** Names may be written with hex: `/J#53` is `/JS`. */
function unescaped(text: string): string {
  return text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Since PDF 1.5 most objects stand within compressed object streams. */
function objectStreams(text: string, bytes: Buffer): string[] {
  return [...text.matchAll(/\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    try {
      return [
        inflateSync(bytes.subarray(start, end < 0 ? undefined : end), { maxOutputLength: 32 * MB }).toString(
          'latin1',
        ),
      ];
    } catch {
      return [];
    }
  });
}

/** The whole file, or the first and last part of a very large one. */
async function endsOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, largest);
    if (size <= largest) return await part(0, length);
    return Buffer.concat([await part(0, length / 2), await part(size - length / 2, length / 2)]);
  } finally {
    await handle.close();
  }
  async function part(from: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(length);
    await handle.read(buffer, 0, length, from);
    return buffer;
  }
}
