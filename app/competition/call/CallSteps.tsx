import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { Steps } from '#app/ui/Steps.tsx';
import type { CallContent } from './content.ts';
import type { CallStep, TimelineStep } from './timeline.ts';

interface CallStepsProps {
  timeline: readonly TimelineStep[];
  /** says how long a step lasts whose dates do not stand yet */
  timetable?: CallContent['timetable'];
  vertical?: boolean;
}

/** Where a call stands: from the submission of solutions to the payment of the awards. */
export function CallSteps({ timeline, timetable, vertical }: CallStepsProps) {
  const { t, i18n } = useTranslation('call');
  const say = (at: string) =>
    at.length === 10 ? formatDate(at, i18n.language) : formatDateTime(at, i18n.language);
  const days: Partial<Record<CallStep, number | undefined>> = {
    screening: timetable?.screeningWorkingDays,
    publicity: timetable?.publicityWorkingDays,
    award: undefined,
  };
  const span = ({ key, from, until }: TimelineStep) => {
    if (from && until) return t('steps.span', { from: say(from), until: say(until) });
    if (until) return t('steps.until', { until: say(until) });
    const lasts = days[key];
    if (lasts) return t('steps.days', { days: lasts });
    return from ? t('steps.from', { from: say(from) }) : undefined;
  };
  const items = timeline.map((step) => ({
    key: step.key,
    label: t(`steps.${step.key}`),
    description: span(step),
    state: step.state,
  }));
  return <Steps label={t('steps.label')} items={items} vertical={vertical} />;
}
