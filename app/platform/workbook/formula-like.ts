/**
 * Whether a spreadsheet that opens a CSV file may take a text for a formula (OWASP, CSV injection): it begins, blanks apart, with one of
 * = + - @ or with their full-width forms, a tab or a carriage return. A plain number with its sign is a number.
 */
export function isFormulaLike(text: string): boolean {
  if (/^[\t\r\n]/.test(text)) return true;
  const shown = text.trim();
  return /^[=+\-@＝＋－＠]/.test(shown) && !/^[+-]?\d[\d,]*(\.\d+)?$/.test(shown) && !/^[-－]+$/.test(shown);
}
