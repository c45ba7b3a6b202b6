import type { db, Tx } from '#app/platform/database/client.server.ts';

/** The days on which the organisers' calendar departs from the published one, or adds a later year: date → is it a working day. */
export async function calendarOverrides(within: Tx | typeof db): Promise<Map<string, boolean>> {
  const days = await within.calendarDay.findMany({ select: { date: true, working: true } });
  return new Map(days.map((d) => [d.date, d.working]));
}
