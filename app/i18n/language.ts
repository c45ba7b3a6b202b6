import { defaultLanguage, isLanguage, type Language } from './index.ts';

/** The language of a request: the cookie `lang`, then Accept-Language, then Chinese. */
export function languageFrom(
  cookie: string | null | undefined,
  accepted: string | null | undefined,
): Language {
  // `__Host-lang` behind TLS (cookie-jar.server.ts); the plain name on http, and of earlier versions.
  const chosen = (/(?:^|;\s*)__Host-lang=([^;]+)/.exec(cookie ?? '') ??
    /(?:^|;\s*)lang=([^;]+)/.exec(cookie ?? ''))?.[1];
  if (isLanguage(chosen)) return chosen;
  for (const part of (accepted ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? '';
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return defaultLanguage;
}
