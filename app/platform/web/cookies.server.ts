/** A preference cookie for a year, readable by no script. */
export function preferenceCookie(name: string, value: string, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`;
}

export type Theme = 'light' | 'dark' | 'system';

export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system';
}

/** The theme of the cookie `theme`, else the system's. */
export function themeOf(request: Request): Theme {
  const chosen = /(?:^|;\s*)theme=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
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
