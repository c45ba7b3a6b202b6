import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AssignmentRules, CallContent } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';

/** How judges are found, how their marks become places, and when nobody is chosen. */
export function ReviewRules({ content }: { content: CallContent }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { panel, ranking, review, rubric } = content;
  const tie = (key: string) => {
    const criterion = rubric.criteria.find((c) => c.key === key);
    return criterion
      ? say(criterion.name)
      : t(key === 'untrimmedSum' ? 'page.untrimmedSum' : 'page.untrimmedMean');
  };
  const adjusts = ranking.method !== 'mean' && ranking.method !== 'trimmedMean';
  const trims = ['trimmedMean', 'groupStandard', 'groupRatio'].includes(ranking.method);
  const several = review.rounds.length > 1;
  const rounds = review.rounds.map((round, i) =>
    t(i === 0 ? 'page.firstRound' : 'page.laterRound', {
      name: say(round.name),
      weight: round.weightPercent,
      count: round.shortlist,
    }),
  );
  const range = review.conferenceRangeCentipoints / 100;
  const rules = [
    several && t('page.rounds', { rounds: rounds.join(t('page.joiner')) }),
    t('page.panel', { size: panel.size, reserves: panel.reserves }),
    ...assignmentLines(panel.assignment, t),
    panel.blind && t('page.blind'),
    panel.cooperationYears > 0 && t('page.cooperation', { years: panel.cooperationYears }),
    trims && t('page.trimmedMean', { from: ranking.trimFrom }),
    ranking.method === 'mean' && t('page.mean'),
    adjusts && t(`page.methodText.${ranking.method}`),
    adjusts && ranking.method !== 'calibrated' && t('page.smallestGroup', { count: ranking.smallestGroup }),
    several && t('page.combined'),
    range < 100 && t('page.conference', { points: range }),
    t('page.pass', { points: ranking.passMarkCentipoints / 100 }),
    adjusts && t(`page.passMarkOn.${ranking.passMarkOn}`),
    t(review.feedback === 'marks' ? 'page.feedbackMarks' : 'page.feedbackComments'),
    t('page.ties', { order: ranking.tieBreaks.map(tie).join(t('page.joiner')) }),
  ].filter((rule) => rule !== false);
  return (
    <ul className="list-disc space-y-2 ps-5">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}

function assignmentLines(rules: AssignmentRules, t: TFunction<'call'>): (string | false)[] {
  const { mode, perSolution, capacity, seniors, onePerUnit, bids, bidDays } = rules;
  if (mode === 'panel') return [];
  return [
    t('page.perSolution', { count: perSolution }),
    onePerUnit && t('page.onePerUnit'),
    seniors > 0 && t('page.seniors', { count: seniors }),
    capacity > 0 && t('page.capacity', { count: capacity }),
    bids && t('page.bids', { count: bidDays }),
  ];
}
