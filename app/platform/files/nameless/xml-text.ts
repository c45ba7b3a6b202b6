import { NoCopy } from './no-copy.ts';

/** The text of an XML file: UTF-8, or UTF-16 by its mark or by its first sign. @throws NoCopy where it is none of these */
export function xmlText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding =
    (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NoCopy('broken');
  }
}
