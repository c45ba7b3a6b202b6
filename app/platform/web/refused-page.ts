import en from '#app/i18n/en/common.ts';
import { languageFrom } from '#app/i18n/language.ts';
import zh from '#app/i18n/zh-CN/common.ts';
import type { DoorRefusal } from './refuse-request.server.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

/** The page of a request that reached none: in the look of the site, first in the reader's language, then in the other; without a script. */
export function refusedPage(
  { status, code, seconds }: DoorRefusal,
  styles: readonly string[],
  cookie: string | undefined,
  accepted: string | undefined,
): string {
  const language = languageFrom(cookie, accepted);
  const texts = language === 'en' ? ([en, zh] as const) : ([zh, en] as const);
  const said = texts.map(({ errors }) => {
    const { title, text } = errors[code];
    return {
      title: escaped(title),
      text: escaped(text.replaceAll('{{seconds}}', String(seconds ?? 60))),
      home: escaped(errors.home),
    };
  });
  const [first, second] = said as [(typeof said)[0], (typeof said)[0]];
  const other = language === 'en' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${first.title} · ${escaped(texts[0].product)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">${styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`).join('')}</head>
<body class="bg-paper text-ink"><main class="mx-auto max-w-xl px-4 py-16 text-center">
<p aria-hidden="true" class="font-bold text-6xl text-line-strong tabular-nums">${status}</p>
<h1 class="mt-4 font-bold text-2xl">${first.title}</h1><p class="my-4 text-ink-soft">${first.text}</p>
<div lang="${other}" class="my-8 text-sm text-ink-faint"><p class="font-semibold">${second.title}</p><p>${second.text}</p></div>
<p><a class="text-action underline underline-offset-4" href="/">${first.home}</a></p></main></body></html>`;
}
