import { afterEach, expect, it } from 'vitest';
import { languageFrom } from '#app/i18n/language.ts';
import { forgetConfig } from '#app/platform/config/config.server.ts';
import { dropCookie, readCookie, readPreference, setCookie } from './cookie-jar.server.ts';
import { preferenceCookie } from './cookies.server.ts';

function servedAt(url: string): void {
  process.env.APP_URL = url;
  forgetConfig();
}
afterEach(() => {
  delete process.env.APP_URL;
  forgetConfig();
});

it('behind TLS every cookie of ours is bound to this host alone', () => {
  servedAt('https://example.org');
  for (const line of [
    setCookie('session', 'x', 60),
    preferenceCookie('lang', 'en'),
    dropCookie('second-step'),
  ]) {
    expect(line).toMatch(/^__Host-/);
    expect(line).toMatch(/; Path=\/;/);
    expect(line).toMatch(/; Secure$/);
    expect(line).toContain('HttpOnly');
    expect(line).not.toContain('Domain');
  }
  // One of the plain name, which a sub-domain can set, is no session; a language may be chosen by it.
  expect(readCookie('session=x', 'session')).toBeNull();
  expect(readCookie('a=b; __Host-session=x', 'session')).toBe('x');
  expect(readPreference('theme=dark', 'theme')).toBe('dark');
  expect(readPreference('theme=dark; __Host-theme=light', 'theme')).toBe('light');
  expect(languageFrom('lang=zh-CN; __Host-lang=en', null)).toBe('en');
  expect(languageFrom('lang=en', null)).toBe('en');
});

it('on http, where browsers refuse that prefix, they have their plain names', () => {
  servedAt('http://localhost:3000');
  expect(setCookie('session', 'x')).toBe('session=x; Path=/; SameSite=Lax; HttpOnly');
  expect(readCookie('session=%', 'session')).toBeNull();
});
