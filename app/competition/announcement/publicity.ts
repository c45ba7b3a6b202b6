import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { lastWorkingDay, type Overrides } from '#app/platform/calendar/working-days.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';

/** 公示 of `days` working days from a Shanghai date, first day included; both ends are days on which objections are taken. */
export function publicityPeriod(
  from: string,
  days: number,
  overrides: Overrides,
): Outcome<{ from: string; to: string }> {
  const last = lastWorkingDay(from, days, overrides);
  return last.ok ? done({ from, to: last.value }) : last;
}

const DAY = 86_400_000;
/** How far ahead a publicity period may be set. */
const startDays = 30;

/** The days on which a period may begin, today first, in Shanghai. */
export function possibleStarts(now: Date): string[] {
  return Array.from({ length: startDays + 1 }, (_, i) => toShanghaiDate(new Date(now.getTime() + i * DAY)));
}

/** Whether a period may begin on that day. */
export const mayBegin = (from: string, now: Date): boolean => possibleStarts(now).includes(from);
