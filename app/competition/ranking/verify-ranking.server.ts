import { may } from '#app/competition/permissions.ts';
import { canonicalHash } from '#app/competition/scoring/canonical-hash.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { collectRounds } from './collect-rounds.server.ts';
import { rankBy } from './combine-rounds.ts';
import { rankingConfigurationSchema } from './configuration.ts';
import { rankingInputSchema } from './rank.ts';

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

/** Ranks again from the stored input and compares (invariant 5). Changes nothing, so whoever may read may ask. */
export async function verifyRanking(actor: Actor, rankingId: string): Promise<Outcome<Verification>> {
  if (!may(actor, 'read', 'Ranking')) return refuse('forbidden');
  const ranking = await db.ranking.findUnique({
    where: { id: rankingId },
    include: { round: { select: { id: true, callId: true, number: true, configuration: true } } },
  });
  if (!ranking) return refuse('notFound');
  const configuration = rankingConfigurationSchema.parse(ranking.configuration);
  const input = rankingInputSchema.parse(ranking.input);
  // of what is stored, not of what a later schema would add to it
  const inputHash = canonicalHash({ configuration: ranking.configuration, input: ranking.input });
  const outputHash = canonicalHash(rankBy(input, configuration));
  const collected = await collectRounds(db, ranking.round, ranking.createdAt);
  const present = collected.find((t) => t.input.trackKey === ranking.trackKey);
  return done({
    rankingId,
    inputHash,
    outputHash,
    inputHolds: inputHash === ranking.inputHash,
    outputHolds: outputHash === ranking.outputHash && canonicalHash(ranking.output as object) === outputHash,
    sheetsHold: present !== undefined && canonicalHash(present.input) === canonicalHash(input),
  });
}
