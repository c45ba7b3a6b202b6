import { useTranslation } from 'react-i18next';
import { pointsText } from '#app/competition/scoring/rubric.ts';
import { adjusts } from './adjust.ts';
import { trims } from './aggregate.ts';
import type { RankingConfiguration } from './configuration.ts';
import type { RankingOutput } from './output.ts';

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
  const { rule, absent, reason, rounds = [] } = configuration;
  const between = i18n.language === 'en' ? ', ' : '、';
  return (
    <details open>
      <summary className="cursor-pointer font-semibold">{t('how')}</summary>
      <ul className="mt-2 grid list-disc gap-1 ps-5 text-ink-soft">
        <li>{trims(rule) ? t('howTrimmed', { count: rule.trimFrom }) : t('howMean')}</li>
        {adjusts(rule) && <li>{t(`howAdjusted.${rule.method}`, { count: rule.smallestGroup })}</li>}
        {adjusts(rule) && <li>{t(`howPassMarkOn.${rule.passMarkOn}`)}</li>}
        {adjustedBy?.length === 0 && <li>{t('howNotAdjusted')}</li>}
        {rounds.length > 0 && (
          <li>
            {t('howCombined', {
              rounds: rounds
                .map((r) => t('howWeight', { number: r.number, weight: r.weightPercent }))
                .join(between),
            })}
          </li>
        )}
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
