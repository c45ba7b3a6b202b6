import { useTranslation } from 'react-i18next';
import type { RankingConfiguration } from './rule/configuration.ts';
import type { RankingOutput } from './rule/output.ts';
import { ruleSentences } from './rule/rule-sentences.ts';

/** The written rule in words, as it was applied. */
export function HowComputed({
  configuration,
  adjustedBy,
  ruleName,
}: {
  configuration: RankingConfiguration;
  adjustedBy: RankingOutput['adjustedBy'];
  ruleName: (rule: string) => string;
}) {
  const { t, i18n } = useTranslation('ranking');
  const between = i18n.language === 'en' ? ', ' : '、';
  const sentences = ruleSentences(configuration, adjustedBy, { t, ruleName, between });
  return (
    <details open>
      <summary className="cursor-pointer font-semibold">{t('how')}</summary>
      <ul className="mt-2 grid list-disc gap-1 ps-5 text-ink-soft">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
