import { useTranslation } from 'react-i18next';
import { type Bilingual, inLanguage } from '#app/competition/call/content.ts';
import { isNamed } from './named-rules.ts';

/** Says what a tie-break compares: the mean of all totals, or a criterion by its name. */
export function useRuleNames(rubric: readonly { key: string; name: Bilingual }[]): (rule: string) => string {
  const { t, i18n } = useTranslation('ranking');
  return (rule) => {
    const criterion = rubric.find((c) => c.key === rule);
    return criterion ? inLanguage(criterion.name, i18n.language) : isNamed(rule) ? t(rule) : rule;
  };
}
