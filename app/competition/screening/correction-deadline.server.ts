import { calendarOverrides } from '#app/platform/calendar/overrides.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { dayAfter, lastWorkingDay } from '#app/platform/calendar/working-days.ts';
import type { db } from '#app/platform/database/client.server.ts';

/**
 * When a correction is due if nobody says otherwise: the end of the last of so many working days, the day of the return not
 * counted (民法典 §201), as `YYYY-MM-DDTHH:mm` in Shanghai. Empty where the calendar has no data: then a person must say it.
 */
export async function correctionDeadline(client: typeof db, now: Date, workingDays: number): Promise<string> {
  const last = lastWorkingDay(dayAfter(toShanghaiDate(now)), workingDays, await calendarOverrides(client));
  return last.ok ? `${last.value}T23:59` : '';
}

/** Reads a time typed as `YYYY-MM-DDTHH:mm` in Shanghai. @returns the instant, invalid when the text is none */
export const fromShanghai = (local: string): Date => new Date(`${local}:00+08:00`);
