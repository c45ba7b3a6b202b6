import { NoCopy } from './no-copy.ts';

/**
 * A picture without what cameras and programs write beside it: EXIF, XMP, IPTC, comments, texts, whatever follows its end. How it is turned
 * stays. @throws NoCopy where it is no whole picture of its kind
 */
export function pictureWithoutNames(type: string, bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'image/jpeg') return Buffer.concat(jpeg(view));
    if (type === 'image/png') return Buffer.concat(png(view));
    if (type === 'image/webp') return webp(view);
  } catch (error) {
    if (error instanceof RangeError) throw new NoCopy('broken');
    throw error;
  }
  throw new NoCopy('kind');
}

const SOS = 0xda;
const EOI = 0xd9;

/** The segments of a JPEG (ITU-T T.81, B.1) that make the picture: of APPn only JFIF, the colour profile and Adobe's transform. */
function jpeg(bytes: Buffer): Buffer[] {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new NoCopy('broken');
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) throw new NoCopy('broken');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      kept.push(bytes.subarray(at, at + 2));
      return kept;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) throw new NoCopy('broken');
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) kept.push(...turned(segment));
    else if (isOfPicture(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== SOS) continue;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
}

function isOfPicture(marker: number, segment: Buffer): boolean {
  const starts = (text: string) => segment.subarray(4, 4 + text.length).toString('latin1') === text;
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return (
    (marker === 0xe0 && starts('JFIF\0')) ||
    (marker === 0xe2 && starts('ICC_PROFILE\0')) ||
    (marker === 0xee && starts('Adobe'))
  );
}

/** Where the coded picture after a scan's head ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && next !== 0xff) return at;
  }
  throw new NoCopy('broken');
}

/** An EXIF segment that says how the picture is turned and nothing else; none where the one given does not say it. */
function turned(segment: Buffer): Buffer[] {
  if (segment.subarray(4, 10).toString('latin1') !== 'Exif\0\0') return [];
  const tiff = segment.subarray(10);
  if (tiff.length < 8) return [];
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let at = first + 2, left = short(first); left > 0; left--, at += 12) {
    if (short(at) !== 0x0112) continue;
    const way = short(at + 8);
    if (way < 2 || way > 8) return [];
    const bare = Buffer.from(
      'ffe1002245786966000049492a0008000000010012010300010000000000000000000000',
      'hex',
    );
    bare.writeUInt16LE(way, 28);
    return [bare];
  }
  return [];
}

const shown = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP pHYs sBIT bKGD acTL fcTL fdAT'.split(' '),
);

/** The chunks of a PNG (ISO/IEC 15948) that are drawn. */
function png(bytes: Buffer): Buffer[] {
  if (bytes.readUInt32BE(0) !== 0x89504e47) throw new NoCopy('broken');
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new NoCopy('broken');
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (shown.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return kept;
    at = end;
  }
}

const drawn = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** The chunks of a WebP (RFC 9649) that are drawn, under a head that says so. */
function webp(bytes: Buffer): Buffer {
  const whole = 8 + bytes.readUInt32LE(4);
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || whole > bytes.length) throw new NoCopy('broken');
  const kept = [Buffer.from(bytes.subarray(0, 12))];
  for (let at = 12; at + 8 <= whole; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > whole) throw new NoCopy('broken');
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~0x0c, 8);
    if (drawn.has(name)) kept.push(chunk);
    at = end;
  }
  const file = Buffer.concat(kept);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}
