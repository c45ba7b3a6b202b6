import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { closesAt } from './closing.ts';
import type { CallContent } from './content.ts';
import type { CallFacts } from './timeline.ts';

/** The dates of a call's row: the database judges entries by them, not by the text. */
export interface JudgedDates {
  opensAt: Date | null;
  submissionDeadline: Date | null;
  closedAt: Date | null;
}

/** When a call opens and closes: by its row, which its publication and amendments set; by its text before that. */
export function judgedDates(
  { opensAt, submissionDeadline, closedAt }: JudgedDates,
  timetable: CallContent['timetable'],
): { opensAt: Date; submissionDeadline: Date } {
  return {
    opensAt: opensAt ?? new Date(timetable.opensAt),
    submissionDeadline: closesAt({ submissionDeadline, closedAt }) ?? new Date(timetable.submissionDeadline),
  };
}

/** How far a call has come, from what its later steps have written, by the dates that entries are judged by. */
export async function callFacts(
  call: JudgedDates & { id: string },
  { timetable }: Pick<CallContent, 'timetable'>,
): Promise<CallFacts> {
  const callId = call.id;
  const [now, rounds, selection] = await Promise.all([
    databaseNow(),
    db.round.count({ where: { callId, state: { in: ['open', 'closed'] } } }),
    db.selection.findFirst({
      where: { callId, state: { in: ['inPublicity', 'final'] } },
      select: {
        publicityFrom: true,
        publicityTo: true,
        finalList: { select: { announcedAt: true, grants: { select: { state: true } } } },
      },
    }),
  ]);
  const grants = selection?.finalList?.grants ?? [];
  return {
    now,
    ...judgedDates(call, timetable),
    reviewUntil: new Date(timetable.reviewUntil),
    reviewStarted: rounds > 0,
    publicityFrom: selection?.publicityFrom ?? null,
    publicityTo: selection?.publicityTo ?? null,
    finalAt: selection?.finalList?.announcedAt ?? null,
    allPaid: grants.length > 0 && grants.every((g) => g.state === 'paid' || g.state === 'revoked'),
  };
}
