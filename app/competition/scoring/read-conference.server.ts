import { eyeOf } from '#app/competition/panel/eye/eye.server.ts';
import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';

/** Whether the panel confers about the solution of a judge's own assignment, for that judge; nothing of what others marked. */
export async function conferenceFor(actor: Actor, assignmentId: string) {
  const desk = expertOf(actor);
  if (!desk.ok) return null;
  const assignment = await db.assignment.findFirst({
    where: { ...(await eyeOf(db, desk.value)).assignments, id: assignmentId },
    select: {
      roundId: true,
      submissionId: true,
      round: { select: { state: true } },
      sheets: { orderBy: { number: 'desc' }, take: 1, select: { state: true } },
    },
  });
  if (!assignment) return null;
  const { roundId, submissionId, round, sheets } = assignment;
  const conference = await db.conference.findFirst({
    where: { roundId, submissionId, state: { in: ['convened', 'held'] } },
    select: { state: true, convenedAt: true },
  });
  return (
    conference && {
      ...conference,
      mayRevise: round.state === 'open' && sheets[0]?.state === 'locked',
    }
  );
}
