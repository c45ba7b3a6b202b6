import type { TFunction } from 'i18next';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { adjusts } from './adjust.ts';
import { trims } from './aggregate.ts';
import type { RankingConfiguration } from './configuration.ts';
import type { RankingOutput } from './output.ts';

/** The written rule in words, as it was applied, a sentence for each step. @param between what stands between the items of a list */
export function ruleSentences(
  { rule, absent, reason, rounds = [] }: RankingConfiguration,
  adjustedBy: RankingOutput['adjustedBy'],
  { t, ruleName, between }: { t: TFunction<'ranking'>; ruleName: (rule: string) => string; between: string },
): string[] {
  const weight = (r: (typeof rounds)[number]) =>
    t('howWeight', { number: r.number, weight: r.weightPercent });
  const missing = () => absent.map((a) => t('absentIn', { number: a.number, count: a.sheets })).join(between);
  return [
    trims(rule) ? t('howTrimmed', { count: rule.trimFrom }) : t('howMean'),
    adjusts(rule) && t(`howAdjusted.${rule.method}`, { count: rule.smallestGroup }),
    adjusts(rule) && t(`howPassMarkOn.${rule.passMarkOn}`),
    adjustedBy?.length === 0 && t('howNotAdjusted'),
    rounds.length > 0 && t('howCombined', { rounds: rounds.map(weight).join(between) }),
    t('howExact'),
    t('howPass', { mark: pointsText(rule.passMarkCentipoints) }),
    t('howVeto'),
    t('howTies', { rules: rule.tieBreaks.map(ruleName).join(between) }),
    absent.length > 0 && `${t('howReason', { reason })} ${missing()}`,
  ].filter((sentence): sentence is string => typeof sentence === 'string');
}
