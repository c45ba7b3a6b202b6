const SLASH = 0x2f;
const HASH = 0x23;
/** Longer names are none of those that are looked for. */
const LONGEST = 16;

/** White space and delimiters end a name (ISO 32000-2, 7.2.3). */
const ends = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32, ...Buffer.from('()<>[]{}/%', 'latin1')]) ends[byte] = 1;

/** The value of a hexadecimal digit, 0 to 15; more than 15 for any other byte. */
const digits = new Uint8Array(256).fill(255);
for (const [value, byte] of Buffer.from('0123456789abcdef').entries()) digits[byte] = value;
for (const [value, byte] of Buffer.from('ABCDEF').entries()) digits[byte] = 10 + value;

/** A byte written in hex at a place (`#53`), or −1. */
function written(bytes: Uint8Array, at: number): number {
  const [high, low] = [digits[bytes[at + 1] ?? 0] as number, digits[bytes[at + 2] ?? 0] as number];
  return bytes[at] === HASH && high < 16 && low < 16 ? high * 16 + low : -1;
}

/** The name behind a slash, its hex written out (`/J#53` is `JS`); '' when it is longer than any that matter. */
function nameAt(bytes: Uint8Array, start: number): string {
  let name = '';
  for (let at = start; at < bytes.length && !ends[bytes[at] as number]; at++) {
    if (name.length === LONGEST) return '';
    const code = written(bytes, at);
    name += String.fromCharCode(code < 0 ? (bytes[at] as number) : code);
    if (code >= 0) at += 2;
  }
  return name;
}

/** Which of the wanted names of PDF occur in the bytes. In time that grows with the bytes alone, whatever stands in them. */
export function namesIn(bytes: Uint8Array, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== SLASH) continue;
    const name = nameAt(bytes, at + 1);
    if (wanted.has(name)) found.add(name);
  }
  return found;
}
