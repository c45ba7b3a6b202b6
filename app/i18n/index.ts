import type { InitOptions, ResourceLanguage } from 'i18next';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'zh-CN';

const namespaces = [
  'common',
  'access',
  'call',
  'provider',
  'submission',
  'screening',
  'panel',
  'scoring',
  'ranking',
  'pairwise',
  'announcement',
  'award',
  'payment',
  'documents',
  'followUp',
  'showcase',
  'states',
  'admin',
  'home',
  'jobs',
  'files',
  'audit',
  'fund',
] as const;

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** Loads one language's texts; the browser fetches only the one it shows. */
export async function loadResources(language: Language): Promise<ResourceLanguage> {
  const module = language === 'en' ? await import('./en/all.ts') : await import('./zh-CN/all.ts');
  return module.default;
}

export function i18nOptions(language: Language, resources: ResourceLanguage): InitOptions {
  return {
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    ns: [...namespaces],
    defaultNS: 'common',
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    react: { useSuspense: false },
  };
}
