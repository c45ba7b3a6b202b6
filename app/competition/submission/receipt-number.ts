const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXYZ';

/** 申报编号: the year of the call's opening in Shanghai and a running number, as `YXT-2026-0007`. */
export function submissionNumber(year: number, running: number): string {
  return `YXT-${year}-${String(running).padStart(4, '0')}`;
}

/** Weighted sum modulo 31, so that one wrong or two swapped characters are noticed. */
function checkCharacter(text: string): string {
  let sum = 0;
  for (const [index, character] of [...text].entries()) sum += (ALPHABET.indexOf(character) + 2) * (index + 2);
  return ALPHABET[sum % 31] ?? '0';
}

/** 回执号: the entry's number, the version and a check character, as `YXT-2026-0007-2-K`. */
export function receiptNumber(number: string, version: number): string {
  return `${number}-${version}-${checkCharacter(`${number}-${version}`)}`;
}

/** Is it a receipt number as this site writes them? */
export function isReceiptNumber(text: string): boolean {
  const cut = text.lastIndexOf('-');
  return cut > 0 && checkCharacter(text.slice(0, cut)) === text.slice(cut + 1);
}
