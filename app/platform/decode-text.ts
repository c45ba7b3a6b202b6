/** How a text file was written; `gb18030` covers GBK and GB 2312, which Chinese Excel and WPS write. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text with the encoding it was read by; `null` where no encoding reads it whole. */
export type Decoded = { text: string; encoding: TextEncoding } | null;

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Reads bytes by one encoding, whole or not at all; a byte order mark is taken off. */
function strictly(bytes: Uint8Array, encoding: TextEncoding): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/**
 * Whether bytes that are no UTF-8 are UTF-8 with a few broken ones, such as a file cut off in the middle of a character: GB18030 would
 * read that as other characters, without a word. Chinese text in GB18030 makes next to no whole character of three bytes in UTF-8.
 */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const whole = text.match(/[\u0800-\uFFFC]/g)?.length ?? 0;
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  return whole > broken;
}

/**
 * The text of a file of which nobody says how it was written: by its byte order mark, else strict UTF-8, else GB18030.
 * @returns null for what is none of them, a picture or a workbook for instance, and for UTF-8 with broken characters
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = marks.find(({ bytes: start }) => start.every((byte, at) => bytes[at] === byte));
  if (mark) return strictly(bytes, mark.encoding);
  if (bytes.includes(0)) return null;
  return strictly(bytes, 'utf-8') ?? (isBrokenUtf8(bytes) ? null : strictly(bytes, 'gb18030'));
}

/** The same, by the encoding that a file names itself, such as an XML declaration. @returns null where it is not written so */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const name = label.toLowerCase().replaceAll('_', '-');
  if (name === 'utf-8' || name === 'utf8' || name === 'us-ascii') return strictly(bytes, 'utf-8');
  if (['gb18030', 'gbk', 'gb2312'].includes(name)) return strictly(bytes, 'gb18030');
  if (name === 'utf-16') return decodeText(bytes);
  if (name === 'utf-16le' || name === 'utf-16be') return strictly(bytes, name);
  return null;
}
