import { languageOf, translator } from './i18n.server.ts';

/** A page's title in the language of the request: `资金台账 · 英雄帖`. @param key with its namespace, e.g. `fund:title` */
export async function pageTitle(
  request: Request,
  key: string,
  values: Record<string, string | number> = {},
): Promise<string> {
  const t = await translator(languageOf(request));
  return `${t(key, values)} · ${t('common:product')}`;
}
