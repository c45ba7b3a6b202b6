import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { refusedWork } from '#app/platform/threads/refused-work.ts';
import { collectRounds } from './collect-rounds.server.ts';
import { rankBeside } from './rank-beside.server.ts';
import type { Ranked } from './ranked.server.ts';

export interface Verification {
  rankingId: string;
  /** the stored input and rule still have the stored hash */
  inputHolds: boolean;
  /** ranking the stored input by the stored rule gives the stored result, bit by bit */
  outputHolds: boolean;
  /** the sheets in the database, without those of supplementary reviews asked since, are the ones that were ranked */
  sheetsHold: boolean;
  inputHash: string;
  outputHash: string;
}

/**
 * Ranks again from the stored input and compares (invariant 5). Changes nothing, so whoever may read may ask.
 * @param signal ends the work when nobody waits any more
 */
export async function verifyRanking(
  actor: Actor,
  rankingId: string,
  signal?: AbortSignal,
): Promise<Outcome<Verification>> {
  if (!may(actor, 'read', 'Ranking')) return refuse('forbidden');
  const ranking = await db.ranking.findUnique({
    where: { id: rankingId },
    include: { round: { select: { id: true, callId: true, number: true, configuration: true } } },
  });
  if (!ranking) return refuse('notFound');
  const collected = await collectRounds(db, ranking.round, ranking.createdAt);
  const present = collected.find((t) => t.input.trackKey === ranking.trackKey)?.input ?? null;
  const input = ranking.input as object;
  let again: Ranked;
  try {
    const also = [ranking.output as object, input, present];
    again = await rankBeside({ configuration: ranking.configuration as object, input, also }, signal);
  } catch (error) {
    return refusedWork(error);
  }
  const { inputHash, outputHash, hashes } = again;
  const [storedHash, rankedHash, presentHash] = hashes;
  return done({
    rankingId,
    inputHash,
    outputHash,
    inputHolds: inputHash === ranking.inputHash,
    outputHolds: outputHash === ranking.outputHash && storedHash === outputHash,
    sheetsHold: presentHash === rankedHash,
  });
}
