import { z } from 'zod';
import type { db, Tx } from '#app/platform/database/client.server.ts';
import { type Candidate, exclusionOf } from './draw.ts';
import { candidatesFor, solutionsOf } from './pool.server.ts';

export interface TrackOfRound {
  roundId: string;
  callId: string;
  trackKey: string;
}

const resultSchema = z.object({ main: z.array(z.string()), reserves: z.array(z.string()) });

/** The draws of a track in their order: the first, and each further one (补抽). */
export const drawsOf = (tx: Tx | typeof db, { roundId, trackKey }: Omit<TrackOfRound, 'callId'>) =>
  tx.panelDraw.findMany({ where: { roundId, trackKey }, orderBy: { number: 'asc' } });

/** Everybody's place over all draws of a track, from 1: those drawn and those standing by of each draw, one draw after another. */
export function placesOf(draws: readonly { result: unknown }[]): {
  places: Map<string, number>;
  reserves: string[];
} {
  const places = new Map<string, number>();
  const standing: string[] = [];
  for (const { main, reserves } of draws.map((d) => resultSchema.parse(d.result))) {
    for (const expertId of [...main, ...reserves]) places.set(expertId, places.size + 1);
    standing.push(...reserves);
  }
  return { places, reserves: standing };
}

/** Who sits on the panel of a track or ever did, and who left one of it in an earlier round of the call: none of them is called again. */
async function everCalled(tx: Tx | typeof db, { roundId, callId, trackKey }: TrackOfRound) {
  const members = await tx.panelMember.findMany({
    where: { trackKey, OR: [{ roundId }, { round: { callId }, state: 'recused' }] },
    select: { expertId: true },
  });
  return new Set(members.map((m) => m.expertId));
}

/**
 * Who could still come to the panel of a track: the reserves who were not called yet and may judge, in the order of the draws; and every
 * active expert who was never called, as the draw sees them.
 */
export async function stillThere(tx: Tx | typeof db, track: TrackOfRound) {
  const called = await everCalled(tx, track);
  const solutions = (await solutionsOf(tx, track.callId, track.trackKey, track.roundId)).map((s) => s.id);
  const all = await candidatesFor(tx, solutions);
  const mayJudge = (c: Candidate) =>
    !called.has(c.expertId) && exclusionOf(c, track.trackKey, solutions.length) === null;
  const eligible = new Map(all.filter(mayJudge).map((c) => [c.expertId, c]));
  const { places, reserves } = placesOf(await drawsOf(tx, track));
  return {
    solutions,
    all,
    called,
    eligible: [...eligible.values()],
    reserves: reserves.flatMap((expertId) => {
      const candidate = eligible.get(expertId);
      return candidate ? [{ ...candidate, position: places.get(expertId) ?? 0 }] : [];
    }),
  };
}
