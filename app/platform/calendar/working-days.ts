import chineseDays from 'chinese-days';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** The State Council's published calendar in the library: it takes later years silently for years without holidays. */
const LAST_PUBLISHED_YEAR = 2026;

/** Days set by hand, over the published calendar: date → is it a working day. */
export type Overrides = ReadonlyMap<string, boolean>;

/** The next day of the calendar, as `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/**
 * The last day of a period of working days that counts its first day (公示).
 * @param from `YYYY-MM-DD` in Shanghai @returns the last day, or the refusal `announcement.calendarMissing` for a year without data
 */
export function lastWorkingDay(from: string, days: number, overrides: Overrides): Outcome<string> {
  let left = days;
  for (let date = from; ; date = dayAfter(date)) {
    const year = date.slice(0, 4);
    const known =
      Number(year) <= LAST_PUBLISHED_YEAR || [...overrides.keys()].some((d) => d.startsWith(year));
    if (!known) return refuse('announcement.calendarMissing', { year });
    if (overrides.get(date) ?? chineseDays.isWorkday(date)) left -= 1;
    if (left <= 0) return done(date);
  }
}
