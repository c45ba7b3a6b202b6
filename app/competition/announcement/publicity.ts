import { lastWorkingDay, type Overrides } from '#app/platform/calendar/working-days.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';

/** 公示 of `days` working days from a Shanghai date, first day included; both ends are days on which objections are taken. */
export function publicityPeriod(from: string, days: number, overrides: Overrides): Outcome<{ from: string; to: string }> {
  const last = lastWorkingDay(from, days, overrides);
  return last.ok ? done({ from, to: last.value }) : last;
}
