import type { CallContent } from '#app/competition/call/content.ts';
import type { CallFacts } from '#app/competition/call/timeline.ts';
import { db } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';

/** How far a call has come, from what its later steps have written. */
export async function callFacts(
  callId: string,
  { timetable }: Pick<CallContent, 'timetable'>,
): Promise<CallFacts> {
  const [now, rounds, selection] = await Promise.all([
    databaseNow(),
    db.round.count({ where: { callId, state: { not: 'setup' } } }),
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
    opensAt: new Date(timetable.opensAt),
    submissionDeadline: new Date(timetable.submissionDeadline),
    reviewUntil: new Date(timetable.reviewUntil),
    reviewStarted: rounds > 0,
    publicityFrom: selection?.publicityFrom ?? null,
    publicityTo: selection?.publicityTo ?? null,
    finalAt: selection?.finalList?.announcedAt ?? null,
    allPaid: grants.length > 0 && grants.every((g) => g.state === 'paid' || g.state === 'revoked'),
  };
}
