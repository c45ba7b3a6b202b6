import type { BuiltRoute } from './catalogue.ts';

/** Words that stand nowhere. */
const NOTHING = '没有这样的词zzqx';

const decoded = (html: string): string =>
  html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");

/** The part of a page that is its own. */
export const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

function asked(path: string, name: string, value: string): string {
  return `${path}?${new URLSearchParams({ [name]: value })}`;
}

/**
 * The addresses that a page offers of itself: each choice of its filters, words that nothing holds, links to itself with a query, and
 * pages beyond the end of its list.
 */
export function variantsOf(address: string, html: string): string[] {
  const [path = ''] = address.split('?');
  const main = mainOf(html);
  const found = new Set([asked(path, 'page', '99999'), asked(path, 'q', NOTHING)]);
  for (const [form, body = ''] of main.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)) {
    if (/^<form[^>]*method="post"/i.test(form)) continue;
    for (const [input] of body.matchAll(/<input\b[^>]*>/g)) {
      const name = /\bname="([^"]+)"/.exec(input)?.[1];
      if (name && !/type="hidden"/.test(input)) found.add(asked(path, name, NOTHING));
    }
    for (const [, name = '', options = ''] of body.matchAll(
      /<select\b[^>]*\bname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
    ))
      for (const [, value = ''] of options.matchAll(/<option\b[^>]*\bvalue="([^"]*)"/g))
        found.add(asked(path, name, decoded(value)));
  }
  for (const [, href = ''] of main.matchAll(/\bhref="([^"#]+)"/g))
    if (decoded(href).startsWith(`${path}?`)) found.add(decoded(href));
  found.delete(address);
  return [...found].slice(0, 60);
}

/** Lists that a page shows with nothing in them and without a word. */
export function silentLists(html: string): string[] {
  const main = mainOf(html).replaceAll(/<!--[\s\S]*?-->/g, '');
  const empty = [...main.matchAll(/<(ul|ol|tbody|dl)\b[^>]*>\s*<\/\1>/g)].map(([whole]) => whole);
  return main.replaceAll(/<[^>]+>/g, '').trim().length < 4 ? [...empty, 'a page without a word'] : empty;
}

/** Whether an address is a file of the build: an answer without a page. */
export function isFile(routes: readonly BuiltRoute[], address: string): boolean {
  const [path = ''] = address.split('?');
  return routes.some(
    (route) =>
      route.loader &&
      !route.page &&
      !/^\/(sign-out|language|healthz|readyz|api)/.test(route.path) &&
      new RegExp(`^${route.path.replaceAll(/:[^/]+/g, '[^/]+').replaceAll('*', '.*')}$`).test(path),
  );
}

/** The files that a page leads to. */
export const filesIn = (routes: readonly BuiltRoute[], html: string): string[] => [
  ...new Set(
    [...html.matchAll(/\bhref="(\/[^"#]+)"/g)]
      .map(([, href = '']) => decoded(href))
      .filter((href) => isFile(routes, href)),
  ),
];
