import { type Decoded, decodeAs, decodeText } from '#app/platform/decode-text.ts';

/**
 * The text of a bank's file. XML says itself how it is written, and is read so or not at all; a table says nothing: by its mark, else UTF-8,
 * else GB18030.
 */
export function bankText(bytes: Uint8Array): Decoded {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]{1,40})["']/.exec(start)?.[1];
  return named ? decodeAs(bytes, named) : decodeText(bytes);
}
