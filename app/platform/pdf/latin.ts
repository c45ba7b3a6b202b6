/** English for a PDF: the font draws curved quotation marks as wide as Chinese characters, straight ones as Latin. */
export function latin(text: string): string {
  return text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
}
