import { useTranslation } from 'react-i18next';
import { type Bilingual, inLanguage } from './content.ts';

/** Says a text of a call in the language of the page. */
export function useInLanguage(): (text: Bilingual) => string {
  const { i18n } = useTranslation();
  return (text) => inLanguage(text, i18n.language);
}
