import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions, type Language, loadResources } from './index.ts';
import { languageFrom } from './language.ts';

const instances = new Map<Language, Promise<I18n>>();

/** What only the server says: no browser fetches the letters. */
async function loadLetters(language: Language) {
  const { frame, letters, waiting } =
    language === 'en' ? await import('./en/mail.ts') : await import('./zh-CN/mail.ts');
  return { frame, letters, waiting };
}

async function create(language: Language): Promise<I18n> {
  const instance = createInstance();
  const resources = { ...(await loadResources(language)), mail: await loadLetters(language) };
  await instance.use(initReactI18next).init(i18nOptions(language, resources));
  return instance;
}

/** One instance a language for the process: making one a request halves what the server can carry. */
export function i18nFor(language: Language): Promise<I18n> {
  const cached = instances.get(language);
  if (cached) return cached;
  const made = create(language);
  instances.set(language, made);
  return made;
}

/** The language of a request: the cookie `lang`, then Accept-Language, then Chinese. */
export function languageOf(request: Request): Language {
  return languageFrom(request.headers.get('cookie'), request.headers.get('accept-language'));
}

/** `t` outside of React: mail, PDF, spreadsheets, page titles made by loaders. */
export async function translator(language: Language): Promise<I18n['t']> {
  return (await i18nFor(language)).t;
}
