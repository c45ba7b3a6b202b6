const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-';
const CHECK = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 申报编号: the call's own name and a running number, as `YINGXIONGTIE-2026-0007`; unique because the call's name is. */
export function submissionNumber(slug: string, running: number): string {
  return `${slug.toUpperCase()}-${String(running).padStart(4, '0')}`;
}

/** Weighted sum modulo 31, so that one wrong or two swapped digits are noticed. */
function checkCharacter(text: string): string {
  let sum = 0;
  for (const [index, character] of [...text].entries()) sum += VALUES.indexOf(character) * ((index % 30) + 1);
  return CHECK[sum % 31] ?? '0';
}

/** 回执号: the entry's number, the version and a check character, as `YINGXIONGTIE-2026-0007-2-K`. */
export function receiptNumber(number: string, version: number): string {
  return `${number}-${version}-${checkCharacter(`${number}-${version}`)}`;
}

/** Is it a receipt number as this site writes them? */
export function isReceiptNumber(text: string): boolean {
  const cut = text.lastIndexOf('-');
  return cut > 0 && checkCharacter(text.slice(0, cut)) === text.slice(cut + 1);
}
