import { readPreference, setCookie } from './cookie-jar.server.ts';

/** A preference cookie for a year, readable by no script. */
export const preferenceCookie = (name: 'lang' | 'theme', value: string): string =>
  setCookie(name, value, 31_536_000);

export type Theme = 'light' | 'dark' | 'system';

export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system';
}

/** The theme that this browser chose, else the system's. */
export function themeOf(request: Request): Theme {
  const chosen = readPreference(request.headers.get('cookie'), 'theme');
  return isTheme(chosen) ? chosen : 'system';
}

const HOME = 'http://home.invalid';

/**
 * A path of this site to go back to; anything else becomes the home page. It is read as a browser reads it, which drops tabs and line
 * breaks and takes `\` for `/`, and put together anew from what was read.
 */
export function safeReturn(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/') || to.length > 2_000 || !URL.canParse(to, HOME))
    return '/';
  const { origin, pathname, search, hash } = new URL(to, HOME);
  const path = pathname + search + hash;
  return origin === HOME && !path.startsWith('//') ? path : '/';
}
