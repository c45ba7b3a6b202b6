import type { Language } from '#app/i18n/index.ts';

type Texts = { readonly [key: string]: string | Texts };

function* flat(texts: Texts, before = ''): Generator<[string, string]> {
  for (const [key, text] of Object.entries(texts))
    if (typeof text === 'string') yield [`${before}${key}`, text];
    else yield* flat(text, `${before}${key}.`);
}

/** The sentence of each act in one language, after the name of who did it. */
export async function actTexts(language: Language): Promise<ReadonlyMap<string, string>> {
  const { default: texts } =
    language === 'en'
      ? await import('#app/i18n/en/audit-acts.ts')
      : await import('#app/i18n/zh-CN/audit-acts.ts');
  return new Map(flat(texts));
}

/** The acts whose sentence, in either language, or code holds a text. */
export async function actsAbout(text: string): Promise<string[]> {
  const sought = text.toLowerCase();
  const all = [...(await actTexts('zh-CN')), ...(await actTexts('en'))];
  const found = all.filter(([code, said]) => `${code}\n${said}`.toLowerCase().includes(sought));
  return [...new Set(found.map(([code]) => code))];
}
