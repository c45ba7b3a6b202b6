import { type FileHandle, open } from 'node:fs/promises';
import { NoCopy } from './no-copy.ts';

const ZEROS = Buffer.alloc(64 * 1024);

/**
 * Writes zeros over what a film says about who made it, in place: offsets within it stay right.
 * @param path a copy of the film, MP4, QuickTime or WebM
 * @throws NoCopy where it is no whole film of its kind
 */
export async function blankFilm(type: string, path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    if (type === 'video/webm') await elements(file, 0, size);
    else await boxes(file, { from: 0, to: size, within: '' });
    await file.sync();
  } finally {
    await file.close();
  }
}

async function zeros(file: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += ZEROS.length)
    await file.write(ZEROS, 0, Math.min(ZEROS.length, to - at), at);
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Boxes that hold others (ISO/IEC 14496-12), and those on the outermost level that are played. */
const holds = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf', 'edts']);
const played = new Set(['ftyp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'styp', 'wide', 'ssix']);
const told = new Set(['udta', 'meta', 'uuid', 'free', 'skip']);

async function boxes(
  file: FileHandle,
  { from, to, within }: { from: number; to: number; within: string },
): Promise<void> {
  for (let at = from; at + 8 <= to; ) {
    const head = await bytesAt(file, at, 16);
    const short = head.readUInt32BE(0);
    const name = head.toString('latin1', 4, 8);
    const body = at + (short === 1 ? 16 : 8);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
    const end = at + size;
    if (size < body - at || end > to) throw new NoCopy('broken');
    if (told.has(name) || (within === '' && !played.has(name))) {
      await file.write(Buffer.from('free'), 0, 4, at + 4);
      await zeros(file, body, end);
    } else if (name === 'hdlr') {
      await zeros(file, body + 24, end);
    } else if (holds.has(name)) {
      await boxes(file, { from: body, to: end, within: name });
    }
    at = end;
  }
}

const VOID = 0xec;
/** Elements of Matroska (RFC 9559) that hold others, are left out whole, or keep their place with nothing in it. */
const opened = new Set([0x18538067, 0x1549a966, 0x1654ae6b, 0xae]);
const CLUSTER = 0x1f43b675;
const dropped = new Set([0x1254c367, 0x1941a469]);
const emptied = new Set([0x7ba9, 0x7384, 0x4d80, 0x5741, 0x536e, VOID]);

async function elements(file: FileHandle, from: number, to: number): Promise<void> {
  for (let at = from; at < to; ) {
    const head = await bytesAt(file, at, 12);
    const idLength = lengthOf(head[0]);
    const id = head.readUIntBE(0, Math.min(idLength, 4));
    const sizeLength = lengthOf(head[idLength]);
    const body = at + idLength + sizeLength;
    const size = sizeIn(head, idLength, sizeLength);
    if (size === null) {
      // Of unknown size, as browsers record: what follows is looked at as if it stood beside it.
      if (!opened.has(id) && id !== CLUSTER) throw new NoCopy('broken');
      at = body;
      continue;
    }
    const end = body + size;
    if (end > to) throw new NoCopy('broken');
    if (dropped.has(id)) await voidOf(file, at, end);
    else if (emptied.has(id)) await zeros(file, body, end);
    else if (opened.has(id)) await elements(file, body, end);
    at = end;
  }
}

/** How many bytes a number of variable length takes, by its first. */
function lengthOf(first = 0): number {
  if (first === 0) throw new NoCopy('broken');
  return Math.clz32(first) - 23;
}

/** Null where every bit is set: the size is not known. */
function sizeIn(head: Buffer, at: number, length: number): number | null {
  let value = BigInt((head[at] ?? 0) & (0xff >> length));
  for (let i = 1; i < length; i++) value = (value << 8n) | BigInt(head.readUInt8(at + i));
  return value === (1n << BigInt(7 * length)) - 1n ? null : Number(value);
}

/** Makes one element, from its first byte to its end, into nothing. */
async function voidOf(file: FileHandle, at: number, end: number): Promise<void> {
  const size = end - at - 9;
  if (size < 0) throw new NoCopy('broken');
  const head = Buffer.alloc(9);
  head.writeUInt8(VOID, 0);
  head.writeBigUInt64BE((1n << 56n) | BigInt(size), 1);
  await file.write(head, 0, 9, at);
  await zeros(file, at + 9, end);
}
