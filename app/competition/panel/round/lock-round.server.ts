import type { Tx } from '#app/platform/database/client.server.ts';
import type { Round } from '#app/platform/database/generated/client.ts';
import { type RoundConfiguration, roundConfigurationSchema } from './round-rules.ts';

/** Locks a round until the end of the transaction and reads it with its frozen rules; null when there is none. */
export async function lockRound(
  tx: Tx,
  roundId: string,
): Promise<(Round & { rules: RoundConfiguration }) | null> {
  await tx.$queryRaw`SELECT id FROM "Round" WHERE id = ${roundId} FOR UPDATE`;
  const round = await tx.round.findUnique({ where: { id: roundId } });
  return round && { ...round, rules: roundConfigurationSchema.parse(round.configuration) };
}
