import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { FileWindow, type Read } from '../browser/file-window.ts';
import type { FileWarning } from '../ingest/uploaded.ts';
import { namesIn } from './pdf-names.ts';

const MB = 1024 * 1024;
/** So much of what came before is looked at again: a name, and the dictionary before a stream, may lie across two parts. */
const KEPT = 2048;
/** An object stream is at most so large, compressed and inflated; all of a file's together at most so much. Real ones hold kilobytes. */
const LARGEST = 16 * MB;
const INFLATED = 128 * MB;

const wanted = new Set(['JavaScript', 'JS', 'Launch', 'Encrypt']);
const streamNames = new Set([
  'ObjStm',
  ...'ASCIIHexDecode ASCII85Decode LZWDecode RunLengthDecode Crypt'.split(' '),
]);
const BEGIN = Buffer.from('stream');
const END = Buffer.from('endstream');

/**
 * What a reader of a PDF should know (ISO 32000-2): it carries scripts or launches programs, it is encrypted, or part of it could not be
 * looked into. Synchronous and for a thread of its own: see `inspection.server.ts`. Memory and inflated bytes are bounded, time grows with
 * the file's size.
 */
export function pdfWarnings(path: string): FileWarning[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return warningsOf((into, position) => readSync(file, into, 0, into.length, position), size);
  } finally {
    closeSync(file);
  }
}

/** The same for bytes at hand. */
export function warningsIn(bytes: Buffer): FileWarning[] {
  return warningsOf((into, position) => bytes.copy(into, 0, position), bytes.length);
}

function warningsOf(read: Read, size: number): FileWarning[] {
  const window = new FileWindow(read, size);
  const seen = new Seen();
  const endless = eachPiece(window, seen);
  // A stream without an end hides what follows it: all of that is looked at as if it were no stream.
  if (endless !== null) restAsNames(window, endless, seen);
  const warnings: FileWarning[] = [];
  if (seen.has('JavaScript') || seen.has('JS') || seen.has('Launch')) warnings.push('pdfScript');
  if (seen.encrypted) warnings.push('pdfEncrypted');
  // Of an encrypted file nobody expects that it was looked into.
  else if (seen.unreadable) warnings.push('notInspected');
  return warnings;
}

/** What was found so far. */
class Seen {
  readonly #names = new Set<string>();
  #inflated = 0;
  encrypted = false;
  unreadable = false;

  has(name: string): boolean {
    return this.#names.has(name);
  }

  names(bytes: Uint8Array): void {
    for (const name of namesIn(bytes, wanted)) {
      // Only outside of object streams does it speak of the whole file; within, names of objects may be anything.
      if (name === 'Encrypt') this.encrypted = true;
      else this.#names.add(name);
    }
  }

  get mayInflate(): boolean {
    return this.#inflated < INFLATED;
  }

  /** Looks into an object stream: since PDF 1.5 most objects stand in one. */
  objects(compressed: Buffer | null): void {
    if (!compressed) {
      this.unreadable = true;
      return;
    }
    try {
      const bytes = inflateSync(compressed, { maxOutputLength: LARGEST });
      this.#inflated += bytes.length;
      for (const name of namesIn(bytes, wanted)) this.#names.add(name);
    } catch {
      this.#inflated += LARGEST;
      this.unreadable = true;
    }
  }
}

/**
 * Goes through the file once: what is no stream is looked at for names, of streams only those that hold objects. Compressed content is
 * passed over: in many megabytes of it any three letters occur.
 * @returns where a stream begins that has no end, or null
 */
function eachPiece(window: FileWindow, seen: Seen): number | null {
  let at = 0;
  for (;;) {
    const bytes = window.from(at, 2 * KEPT);
    const begins = streamIn(bytes);
    seen.names(bytes.subarray(0, begins?.keyword ?? bytes.length));
    if (!begins) {
      if (at + bytes.length >= window.size) return null;
      at += bytes.length - KEPT;
      continue;
    }
    const names = namesIn(bytes.subarray(Math.max(0, begins.keyword - KEPT), begins.keyword), streamNames);
    const start = at + begins.content;
    const end = endOf(window, start);
    // Other filters are rare, and made to hide something.
    const readable = end !== null && names.size === 1 && end - start <= LARGEST && seen.mayInflate;
    if (names.has('ObjStm')) seen.objects(readable ? window.copy(start, end) : null);
    if (end === null) return start;
    at = end + END.length;
  }
}

function restAsNames(window: FileWindow, from: number, seen: Seen): void {
  for (let at = from; ; ) {
    const bytes = window.from(at, 2 * KEPT);
    seen.names(bytes);
    if (at + bytes.length >= window.size) return;
    at += bytes.length - KEPT;
  }
}

/** The first stream in these bytes: the keyword after a dictionary, and a line's end after it. */
function streamIn(bytes: Buffer): { keyword: number; content: number } | null {
  for (let at = bytes.indexOf(BEGIN); at >= 0; at = bytes.indexOf(BEGIN, at + BEGIN.length)) {
    const after = at + BEGIN.length;
    const line = bytes[after] === 10 ? 1 : bytes[after] === 13 && bytes[after + 1] === 10 ? 2 : 0;
    if (line > 0 && followsDictionary(bytes, at)) return { keyword: at, content: after + line };
  }
  return null;
}

function followsDictionary(bytes: Buffer, keyword: number): boolean {
  let at = keyword - 1;
  while (at >= 0 && keyword - at < 64 && [0, 9, 10, 12, 13, 32].includes(bytes[at] as number)) at--;
  return bytes[at] === 0x3e && bytes[at - 1] === 0x3e;
}

/** Where `endstream` stands next, from a position on. */
function endOf(window: FileWindow, from: number): number | null {
  for (let at = from; ; ) {
    const bytes = window.from(at, KEPT);
    const found = bytes.indexOf(END);
    if (found >= 0) return at + found;
    if (at + bytes.length >= window.size) return null;
    at += bytes.length - END.length;
  }
}
