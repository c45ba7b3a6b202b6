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

/** A path of this site to go back to; anything else becomes the home page. */
export function safeReturn(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])[^\\]*$/.test(to) ? to : '/';
}
