import { expertOf } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';

/**
 * Runs `work` in a transaction in which the database shows what belongs to this expert alone: notes, phrases, answers to comparisons that
 * have not closed. Without it the application's role sees none of these rows (row security).
 */
export function asExpert<T>(expertId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('yx.expert', ${expertId}, true)`;
    return work(tx);
  });
}

/** The same for whoever asks: `work` runs as the expert they are, and who is none is refused. */
export async function atDesk<T>(
  actor: Actor,
  work: (tx: Tx, expertId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const desk = expertOf(actor);
  return desk.ok ? asExpert(desk.value, (tx) => work(tx, desk.value)) : desk;
}
