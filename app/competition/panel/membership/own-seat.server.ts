import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';

/** Whether a seat on a panel is the actor's own, to sign, to declare from or to give up. */
export async function ownSeat(actor: Actor, memberId: string): Promise<Outcome<undefined>> {
  const seat = await db.panelMember.findUnique({ where: { id: memberId }, select: { expertId: true } });
  if (!seat) return refuse('notFound');
  return may(actor, 'commit', 'Assignment', seat) ? done() : refuse('forbidden');
}
