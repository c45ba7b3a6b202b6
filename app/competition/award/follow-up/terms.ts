/** Months after the final list at which winners report how their solution is used. */
export const TERMS = [6, 12] as const;
/** Days before the due day from which a reminder goes out, and after it. */
export const REMIND_BEFORE = 14;
export const REMIND_AFTER = 3;

/**
 * The day so many months after a day, both in Shanghai; the last day of the month where there is no such day.
 * @example dueOn('2026-08-31', 6) // '2027-02-28'
 */
export function dueOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A day so many days after another, or before it. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** From this long before the due day a report can be written. */
const OPENS_BEFORE = 60;

export type FollowUpState = 'later' | 'open' | 'overdue' | 'submitted';

/** Where a report stands on a day in Shanghai. */
export function followUpState(due: string, today: string, versions: number): FollowUpState {
  if (versions > 0) return 'submitted';
  if (today > due) return 'overdue';
  return today >= shifted(due, -OPENS_BEFORE) ? 'open' : 'later';
}
