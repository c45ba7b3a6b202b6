import { notVoid } from '#app/competition/panel/round/standing-rounds.ts';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import { type Collected, collectInput } from './collect-input.server.ts';
import type { RankingInput } from './rule/rank.ts';

/**
 * What each track of a round is ranked from: its own sheets and, of a later round, those of the rounds before it. Sheets that are
 * absent are counted in the round itself; those of the earlier ones were answered for when they were ranked.
 */
export async function collectRounds(
  tx: Tx | typeof db,
  round: { id: string; callId: string; number: number; configuration: unknown },
  asOf?: Date,
): Promise<Collected[]> {
  const own = await collectInput(tx, round, asOf);
  if (round.number === 1) return own;
  const before = await tx.round.findMany({
    where: { callId: round.callId, ...notVoid, number: { lt: round.number } },
    orderBy: { number: 'asc' },
    select: { id: true, callId: true, number: true, configuration: true },
  });
  const collected: { number: number; tracks: Collected[] }[] = [];
  for (const earlier of before)
    collected.push({ number: earlier.number, tracks: await collectInput(tx, earlier, asOf) });
  // A track in which nobody was shortlisted is still ranked, by the rounds it had.
  const keys = [...new Set([...collected.flatMap((c) => c.tracks), ...own].map((t) => t.input.trackKey))];
  return keys.toSorted().map((trackKey) => {
    const mine = own.find((t) => t.input.trackKey === trackKey);
    const earlier: NonNullable<RankingInput['earlier']> = collected.map(({ number, tracks }) => ({
      number,
      solutions: tracks.find((t) => t.input.trackKey === trackKey)?.input.solutions ?? [],
    }));
    return {
      input: { trackKey, solutions: mine?.input.solutions ?? [], earlier },
      absent: mine?.absent ?? [],
    };
  });
}
