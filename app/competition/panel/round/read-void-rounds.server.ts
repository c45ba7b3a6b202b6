import { db } from '#app/platform/database/client.server.ts';
import { readDraws } from '../draw/read-draw.server.ts';

/** The rounds of a call that were taken back, in the order of time: why, by whom, and what had been drawn for them. */
export async function readVoidRounds(callId: string) {
  const rounds = await db.round.findMany({
    where: { callId, state: 'void' },
    orderBy: { voidedAt: 'asc' },
    include: { draws: { distinct: ['trackKey'], select: { trackKey: true } } },
  });
  const people = await db.user.findMany({
    where: { id: { in: rounds.flatMap((r) => [r.takeBackById ?? '', r.voidedById ?? '']) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? '';
  return Promise.all(
    rounds.map(async (r) => ({
      id: r.id,
      number: r.number,
      reason: r.takeBackReason,
      askedBy: nameOf(r.takeBackById),
      doneBy: nameOf(r.voidedById),
      at: r.voidedAt,
      draws: (await Promise.all(r.draws.map(({ trackKey }) => readDraws(r.id, trackKey)))).flat(),
    })),
  );
}
