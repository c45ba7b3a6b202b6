import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** Whether an assignment is the judge's own. Another's does not exist for them. */
export async function ownAssignment(actor: Actor, assignmentId: string): Promise<Outcome<undefined>> {
  const expert = expertOf(actor);
  if (!expert.ok) return expert;
  const own = { id: assignmentId, expertId: expert.value };
  return (await db.assignment.count({ where: own })) > 0 ? done() : refuse('notFound');
}
