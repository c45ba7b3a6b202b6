import { config } from '#app/platform/config/config.server.ts';

const behindTls = (): boolean => config().APP_URL.startsWith('https://');

/**
 * A cookie's name on this site: `__Host-name` behind TLS, where no sub-domain and no plain page can set one of that name
 * (RFC 6265bis, 4.1.3.2); the plain name on http://localhost, where browsers refuse the prefix.
 */
export const cookieName = (name: string): string => (behindTls() ? `__Host-${name}` : name);

/** A Set-Cookie line for this site alone, readable by no script. Without `maxAge` (seconds) it ends with the browser. */
export function setCookie(name: string, value: string, maxAge?: number): string {
  return line(cookieName(name), value, maxAge);
}

/** What takes a cookie away. */
export const dropCookie = (name: string): string => line(cookieName(name), '', 0);

function line(name: string, value: string, maxAge: number | undefined): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  return `${name}=${value}; Path=/${age}; SameSite=Lax; HttpOnly${behindTls() ? '; Secure' : ''}`;
}

/** A cookie's value from a Cookie header, decoded; null when there is none. */
export function readCookie(header: string | null, name: string): string | null {
  return valueIn(header, cookieName(name));
}

/** A preference's value: also what an earlier version wrote under the plain name, which may choose a language and nothing else. */
export function readPreference(header: string | null, name: string): string | null {
  return valueIn(header, cookieName(name)) ?? valueIn(header, name);
}

function valueIn(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return null; // a percent sign that encodes nothing
    }
  }
  return null;
}
