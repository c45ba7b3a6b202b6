import { createHash } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';

const MOST = 20_000_000;

/** By their hash: several judges are handed the same file, to look at and to keep. */
const known = new Map<string, string>();

/** Every text that bytes may hold, as a search must see it: as they are, in UTF-16, and what is packed within PDF, DOCX and ZIP. */
export function unpacked(bytes: Uint8Array): string {
  const key = createHash('sha256').update(bytes).digest('base64');
  const text = known.get(key) ?? textsOf(Buffer.from(bytes));
  known.set(key, text);
  return text;
}

function textsOf(buffer: Buffer): string {
  const parts = [readable(buffer)];
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') parts.push(...zipped(buffer));
  if (buffer.subarray(0, 5).toString('latin1') === '%PDF-') parts.push(...streams(buffer));
  return parts.join('\n');
}

const bigEndian = (bytes: Uint8Array): string => new TextDecoder('utf-16be').decode(bytes);

/** UTF-8, and UTF-16 in both orders, from an even and from an odd byte on; hexadecimal and escaped strings of PDF are read as bytes. */
function readable(buffer: Uint8Array): string {
  const latin = Buffer.from(buffer).toString('latin1');
  const hex = [...latin.matchAll(/<([0-9a-fA-F\s]{8,})>/g)].map(([, digits = '']) =>
    bigEndian(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex')),
  );
  const escaped = [...latin.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, text = '']) =>
    bigEndian(Buffer.from(unescaped(text), 'latin1')),
  );
  const wide = [0, 1].flatMap((from) => {
    const bytes = new Uint8Array(buffer.slice(from));
    return [new TextDecoder('utf-16le').decode(bytes), bigEndian(bytes)];
  });
  // JSON and turbo-streams may write a character by its number.
  const plain = new TextDecoder()
    .decode(buffer)
    .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return [plain, ...wide, ...hex, ...escaped].join('\n');
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replaceAll(
      /\\([nrtbf()\\])/g,
      (_, sign: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign,
    );
}

/** The members of a ZIP by its local headers and central directory, unpacked. */
function zipped(buffer: Buffer): string[] {
  const texts: string[] = [];
  for (
    let at = buffer.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = buffer.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const [method, packed, local] = [
      buffer.readUInt16LE(at + 10),
      buffer.readUInt32LE(at + 20),
      buffer.readUInt32LE(at + 42),
    ];
    if (local + 30 > buffer.length) continue;
    const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(from, from + packed);
    // An archive may hold others, and every kind of file.
    texts.push(unpacked(method === 8 ? inflateRawSync(data, { maxOutputLength: MOST }) : data));
  }
  return texts;
}

/** The streams of a PDF, inflated where they are deflated: object streams hold the information dictionary. */
function streams(buffer: Buffer): string[] {
  const texts: string[] = [];
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const from = at + 6 + (buffer[at + 6] === 13 ? 2 : 1);
    const to = buffer.indexOf('endstream', from);
    if (to < 0) break;
    try {
      texts.push(readable(inflateSync(buffer.subarray(from, to), { maxOutputLength: MOST })));
    } catch {
      // not deflated, or a picture: it has been read as it is
    }
  }
  return texts;
}
