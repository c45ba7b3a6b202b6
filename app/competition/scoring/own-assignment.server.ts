import { may, subject } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** Whether a judge may write on an assignment. One that is another's does not exist for them. */
export async function ownAssignment(actor: Actor, assignmentId: string): Promise<Outcome<undefined>> {
  if (!may(actor, 'score', 'ScoreSheet')) return refuse('forbidden');
  const assignment = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: { expertId: true },
  });
  return assignment && may(actor, 'score', subject('ScoreSheet', assignment)) ? done() : refuse('notFound');
}
