import { useTranslation } from 'react-i18next';
import { pointsText } from '#app/competition/scoring/rubric.ts';
import type { RankingConfiguration } from './configuration.ts';

/** The written rule in words, as it was applied. */
export function HowComputed({
  configuration,
  ruleName,
}: {
  configuration: RankingConfiguration;
  ruleName: (rule: string) => string;
}) {
  const { t, i18n } = useTranslation('ranking');
  const { rule, absent, reason } = configuration;
  const between = i18n.language === 'en' ? ', ' : '、';
  return (
    <details open>
      <summary className="cursor-pointer font-semibold">{t('how')}</summary>
      <ul className="mt-2 grid list-disc gap-1 ps-5 text-ink-soft">
        <li>{rule.method === 'mean' ? t('howMean') : t('howTrimmed', { count: rule.trimFrom })}</li>
        <li>{t('howExact')}</li>
        <li>{t('howPass', { mark: pointsText(rule.passMarkCentipoints) })}</li>
        <li>{t('howVeto')}</li>
        <li>{t('howTies', { rules: rule.tieBreaks.map(ruleName).join(between) })}</li>
        {absent.length > 0 && (
          <li>
            {t('howReason', { reason })}{' '}
            {absent.map((a) => t('absentIn', { number: a.number, count: a.sheets })).join(between)}
          </li>
        )}
      </ul>
    </details>
  );
}
