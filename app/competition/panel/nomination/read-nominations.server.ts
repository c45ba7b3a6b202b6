import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';

/** Who was named by hand for the panel of a track, in the order of time: by whom, why, and what another person said to it. */
export async function readNominations(actor: Actor, roundId: string, trackKey: string) {
  const rows = await db.judgeNomination.findMany({
    where: { roundId, trackKey },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    include: { expert: { select: { name: true, unitName: true } } },
  });
  const people = await db.user.findMany({
    where: { id: { in: rows.flatMap((n) => [n.proposedById, n.decidedById ?? '']) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? '';
  return rows.map((n) => ({
    id: n.id,
    expert: n.expert.name,
    unitName: n.expert.unitName,
    reason: n.reason,
    state: n.state,
    own: n.proposedById === actor.userId,
    proposedBy: nameOf(n.proposedById),
    proposedAt: n.proposedAt,
    decidedBy: nameOf(n.decidedById),
    decisionReason: n.decisionReason,
  }));
}
