import { z } from 'zod';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

export const calendarDaySchema = z.object({
  date: z.iso.date('announcement:errors.date'),
  working: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  note: z.string().trim().min(2, 'announcement:errors.note').max(200),
});

/** The days set by hand over the published calendar of working days, newest first. */
export async function listCalendar(actor: Actor) {
  if (!may(actor, 'manage', 'Calendar')) return refuse('forbidden');
  return done(
    await db.calendarDay.findMany({
      orderBy: { date: 'desc' },
      select: { date: true, working: true, note: true },
    }),
  );
}

/** Sets whether a day is a working day, for periods that begin from now on; periods already set do not move. */
export async function setCalendarDay(
  actor: Actor,
  input: z.infer<typeof calendarDaySchema>,
): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Calendar')) return refuse('forbidden');
  const { date, ...day } = input;
  return transaction(async (tx) => {
    await tx.calendarDay.upsert({ where: { date }, create: input, update: day });
    await audit(tx, {
      actor,
      action: 'calendar.set',
      subject: { type: 'CalendarDay', id: date },
      details: day,
    });
    return done(null);
  });
}

/** Takes a day back, so that the published calendar holds again. */
export async function removeCalendarDay(actor: Actor, date: string): Promise<Outcome<null>> {
  if (!may(actor, 'manage', 'Calendar')) return refuse('forbidden');
  return transaction(async (tx) => {
    const { count } = await tx.calendarDay.deleteMany({ where: { date } });
    if (count === 0) return refuse('notFound');
    await audit(tx, { actor, action: 'calendar.remove', subject: { type: 'CalendarDay', id: date } });
    return done(null);
  });
}
