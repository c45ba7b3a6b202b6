import { z } from 'zod';
import { oneLine } from './text.ts';

/**
 * What people type or paste as a code: full-width letters and digits, blanks, hyphens of every kind and characters that nobody sees
 * stand for nothing. @returns capitals and digits, as they are kept
 */
export function plainCode(text: string): string {
  return oneLine(text.normalize('NFKC'))
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

const MOBILE = /^1[3-9]\d{9}$/;
/** an area code, a number of seven or eight digits, perhaps an extension; or a number for the whole country */
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))([2-9]\d{6,7})(?:(?:#|X|EXT\.?|转)(\d{1,6}))?$/;
const NATIONWIDE = /^([48]00)(\d{3})(\d{4})$/;

/**
 * A Chinese phone number as people write it: with +86, blanks, hyphens, brackets, full-width digits.
 * @returns a mobile number as eleven digits, a landline as 028-85336666 or 028-85336666-801, 400-888-6666; null when it is none
 */
export function plainPhone(text: string): string | null {
  const typed = oneLine(text.normalize('NFKC'));
  // an extension behind a last hyphen, which would else run into the number
  const marked = typed.replace(/^(.*\d{7,8})\s*\p{Pd}\s*(\d{1,6})$/u, '$1#$2');
  const digits = plainCode(marked).replaceAll(/[()（）.·]/g, '');
  const mobile = digits.replace(/^(?:\+|00)?86(?=1)/, '');
  if (MOBILE.test(mobile)) return mobile;
  const national = digits.replace(/^(?:\+|00)860?/, '0');
  const nationwide = NATIONWIDE.exec(digits);
  if (nationwide) return nationwide.slice(1).join('-');
  const [, area, number, extension] = LANDLINE.exec(national) ?? [];
  if (!area || !number) return null;
  return [area, number, ...(extension ? [extension] : [])].join('-');
}

/** An e-mail address as it is kept: small letters, without blanks or invisible characters, a name under 中国 in its ASCII form. */
export function plainAddress(text: string): string {
  const typed = oneLine(text.normalize('NFKC')).replaceAll(/\s/g, '').toLowerCase();
  const at = typed.lastIndexOf('@');
  if (at < 1) return typed;
  return `${typed.slice(0, at)}@${asciiHost(typed.slice(at + 1))}`;
}

function asciiHost(host: string): string {
  // An ASCII name is left as it is: what is wrong with it is said by the schema.
  if (/^[\x20-\x7e]*$/.test(host)) return host;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return host;
  }
}

/** Zod's own pattern, with top-level names in their ASCII form, too. */
const ADDRESS =
  /^(?:[a-z0-9_'+-]+\.)*[a-z0-9_'+-]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/i;

/** The schema of an e-mail address. @param message i18n key with its namespace */
export const addressText = (message?: string) =>
  z.string().transform(plainAddress).pipe(z.string().max(254, message).regex(ADDRESS, message));

/** The schema of a phone number. @param message i18n key with its namespace */
export const phoneText = (message: string) =>
  z.string().transform((text, context) => {
    const phone = plainPhone(text);
    if (phone !== null) return phone;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
