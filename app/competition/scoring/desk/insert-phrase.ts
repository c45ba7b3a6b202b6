/**
 * A text with a phrase in place of what is selected, and where the cursor stands after it. Between two sentences no blank is needed in
 * Chinese; between Latin letters one is put.
 */
export function insertPhrase(
  text: string,
  phrase: string,
  start: number,
  end: number,
): { text: string; cursor: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const latin = /[A-Za-z0-9.,;:!?)]/;
  const gapBefore = latin.test(before.at(-1) ?? '') && latin.test(phrase[0] ?? '') ? ' ' : '';
  const gapAfter = latin.test(phrase.at(-1) ?? '') && /[A-Za-z0-9(]/.test(after[0] ?? '') ? ' ' : '';
  const put = `${gapBefore}${phrase}${gapAfter}`;
  return { text: before + put + after, cursor: before.length + put.length };
}
