import { createHmac, randomBytes } from 'node:crypto';
import { config } from '#app/platform/config/config.server.ts';
import { sameSecret } from '#app/platform/config/same-secret.server.ts';
import { readCookie, setCookie } from '#app/platform/web/cookie-jar.server.ts';
import { accountKey } from './attempts.server.ts';

// A browser that has signed in carries a mark for that account, whose failures are counted apart (OWASP's device cookies): what
// strangers guess elsewhere does not lock it out, and the mark opens nothing by itself.
const NAME = 'browser';
const HALF_A_YEAR = 182 * 86_400;
/** One window in an office may serve so many people. */
const MOST = 8;

/** The mark of this browser for an account, or null when it never signed in under it. */
export function knownBrowser(request: Request, email: string): string | null {
  return marksOf(request).find((mark) => isOf(mark, email)) ?? null;
}

/** The cookie that makes this browser known for the account, besides those it is known for already. */
export function rememberBrowser(request: Request, email: string): string {
  const nonce = randomBytes(12).toString('base64url');
  const others = marksOf(request).filter((mark) => !isOf(mark, email));
  const mark = `${nonce}.${signature(nonce, email)}`;
  return setCookie(NAME, [mark, ...others].slice(0, MOST).join('~'), HALF_A_YEAR);
}

function marksOf(request: Request): string[] {
  const value = readCookie(request.headers.get('cookie'), NAME) ?? '';
  return value
    .split('~')
    .filter((mark) => /^[\w-]{16}\.[\w-]{43}$/.test(mark))
    .slice(0, MOST);
}

function isOf(mark: string, email: string): boolean {
  const [nonce = '', given = ''] = mark.split('.');
  return sameSecret(given, signature(nonce, email));
}

function signature(nonce: string, email: string): string {
  return createHmac('sha256', config().SESSION_SECRET)
    .update(`browser:${nonce}:${accountKey(email)}`)
    .digest('base64url');
}
