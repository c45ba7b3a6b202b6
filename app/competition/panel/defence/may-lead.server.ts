import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { stageOf } from './stage.server.ts';

/** Whether somebody leads the defence of a track: its chair, or who may lead any. */
export async function mayLead(actor: Actor, roundId: string, trackKey: string): Promise<Outcome<undefined>> {
  if ((await db.round.count({ where: { id: roundId } })) === 0) return refuse('notFound');
  const { chair } = await stageOf(db, roundId, trackKey);
  return may(actor, 'lead', 'Defence', { chairExpertId: chair?.expertId ?? null })
    ? done()
    : refuse('forbidden');
}
