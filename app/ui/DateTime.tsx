import { type DateShape, dateText } from './date-text.ts';
import { useLanguage } from './use-language.ts';

export interface DateTimeProps {
  /** An instant: Date, ISO text or milliseconds; or a day `YYYY-MM-DD` of Asia/Shanghai. */
  at: Date | string | number;
  /** Down to the minute by default. */
  shape?: DateShape;
  className?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A moment, in the time of Asia/Shanghai. */
export function DateTime({ at, shape, className }: DateTimeProps) {
  const language = useLanguage();
  const whole = typeof at === 'string' && day.test(at);
  const instant = whole ? `${at}T00:00:00+08:00` : at;
  return (
    <time
      dateTime={whole ? at : new Date(instant).toISOString()}
      className={className ?? 'whitespace-nowrap'}
    >
      {dateText(instant, shape ?? (whole ? 'date' : 'minute'), language)}
    </time>
  );
}
