import { useTranslation } from 'react-i18next';
import { dateText } from '#app/ui/date-text.ts';
import type { EntrantState } from './outcome.ts';

interface Dated {
  /** an instant as ISO text, or a day `YYYY-MM-DD` */
  by: string | null;
  /** the deadline for entries is ahead */
  reopenable: boolean;
}

/** One sentence of an entry: where it stands, what comes next, and by when where somebody has said so. */
export function useStanding(): (state: EntrantState, dated: Dated) => string {
  const { t, i18n } = useTranslation('submission');
  return (state, { by, reopenable }) => {
    if (by === null) return t(`stands.${state}`);
    const key = state === 'submitted' && reopenable ? 'submittedOpen' : state;
    const shape = by.length === 10 ? 'date' : 'minute';
    const at = by.length === 10 ? `${by}T12:00:00+08:00` : by;
    return t(`stands.${key}By`, { by: dateText(at, shape, i18n.language) });
  };
}
