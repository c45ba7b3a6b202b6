import { oneLine } from '#app/platform/text.ts';

/** Further on nobody turns pages; what PostgreSQL skips stays within its numbers. */
const LAST_PAGE = 10_000;
const LONGEST_SEARCH = 100;

/** A whole number of an address, from 1 to `most`; null when it is none. */
export function wholeNumber(text: string | null | undefined, most: number): number | null {
  if (!/^[1-9]\d{0,8}$/.test(text ?? '')) return null;
  const number = Number(text);
  return number <= most ? number : null;
}

/** The page that an address asks for: the first unless it is a whole number from 1 to 10,000. */
export function pageOf(query: URLSearchParams): number {
  return wholeNumber(query.get('page'), LAST_PAGE) ?? 1;
}

/**
 * The page to show of a list: beyond its end the last one.
 * @returns `page` and `pages` from 1, and what to skip of the rows
 */
export function pageWithin(
  asked: number,
  total: number,
  size: number,
): { page: number; pages: number; skip: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, skip: (page - 1) * size };
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ＠．－＿]/g;

/** Words to look for as they were typed into an address: one line, trimmed, letters and digits of usual width, at most 100 characters. */
export function searchText(query: URLSearchParams, name = 'q'): string {
  const text = oneLine(query.get(name) ?? '');
  return [...text.replaceAll(WIDE, (wide) => wide.normalize('NFKC'))]
    .slice(0, LONGEST_SEARCH)
    .join('')
    .trim();
}

/** A text as part of a LIKE pattern: `%`, `_` and `\` mean themselves. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

/** The one rule of searching: a part of the text, letter by letter, whatever the case. */
export function contains(text: string): { contains: string; mode: 'insensitive' } {
  return { contains: literally(text), mode: 'insensitive' };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of anything here. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
