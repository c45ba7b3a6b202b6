import { closesAt } from '#app/competition/call/closing.ts';
import { calendarOverrides } from '#app/platform/calendar/overrides.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { lastWorkingDay } from '#app/platform/calendar/working-days.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { SubmissionState } from '#app/platform/database/generated/client.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { type EntrantState, entrantState } from './outcome.ts';

interface Entry {
  id: string;
  callId: string;
  trackKey: string;
  state: SubmissionState;
}

/** Where each of these entries stands as its own people are told, by id. */
export async function entrantStates(entries: readonly Entry[]): Promise<Map<string, EntrantState>> {
  const callIds = [...new Set(entries.map((e) => e.callId))];
  const [now, calls, finals, rounds, grants] = await Promise.all([
    databaseNow(),
    db.call.findMany({
      where: { id: { in: callIds } },
      select: { id: true, submissionDeadline: true, closedAt: true },
    }),
    db.finalList.findMany({ where: { callId: { in: callIds } }, select: { callId: true } }),
    db.round.findMany({
      where: { callId: { in: callIds }, number: { gt: 1 }, state: { in: ['open', 'closed'] } },
      orderBy: { number: 'desc' },
      select: {
        callId: true,
        state: true,
        shortlists: { select: { trackKey: true, submissionIds: true } },
      },
    }),
    db.grant.findMany({
      where: { submissionId: { in: entries.map((e) => e.id) } },
      select: { submissionId: true, state: true },
    }),
  ]);
  return new Map(
    entries.map(({ id, callId, trackKey, state }) => {
      const call = calls.find((c) => c.id === callId);
      const deadline = call && closesAt(call);
      // Until its round opens a shortlist can be taken back, and is nobody's to be told. A later round lists every track again: the newest list says who is still in.
      const round = rounds.find((r) => r.callId === callId);
      const list = round?.shortlists.find((s) => s.trackKey === trackKey);
      return [
        id,
        entrantState({
          state,
          final: finals.some((f) => f.callId === callId),
          closed: deadline ? now >= deadline : false,
          shortlist: list ? { on: list.submissionIds.includes(id) } : null,
          grant: grants.find((g) => g.submissionId === id)?.state ?? null,
        }),
      ];
    }),
  );
}

interface Dates {
  submissionDeadline: Date | null;
  correctionDeadline: Date | null;
  timetable: { screeningWorkingDays: number; reviewUntil: string };
  publicityTo: string | null;
}

/**
 * By when what comes next is to happen, as an instant or a day `YYYY-MM-DD`; null where nobody has said.
 * @param now decides whether a submitted entry still waits for the deadline, or for the screening after it
 */
export async function nextDate(state: EntrantState, dates: Dates, now: Date): Promise<string | null> {
  const { submissionDeadline: deadline, correctionDeadline, timetable, publicityTo } = dates;
  if (state === 'draft') return deadline?.toISOString() ?? null;
  if (state === 'returned') return correctionDeadline?.toISOString() ?? null;
  if (state === 'inPublicity') return publicityTo;
  if (state === 'accepted' || state === 'inReview') return new Date(timetable.reviewUntil).toISOString();
  if (state !== 'submitted' || !deadline) return null;
  if (now < deadline) return deadline.toISOString();
  const days = timetable.screeningWorkingDays + 1;
  const last = lastWorkingDay(toShanghaiDate(deadline), days, await calendarOverrides(db));
  // A day that is over says nothing about when.
  return last.ok && last.value >= toShanghaiDate(now) ? last.value : null;
}
