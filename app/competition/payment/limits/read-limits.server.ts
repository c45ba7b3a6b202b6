import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { limitsOf } from './limits.server.ts';

/** The limits of every fund: in force, waiting for a decision, and their history, newest first. Amounts are fen as text. */
export async function readLimits(actor: Actor) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const funds = await db.fund.findMany({
    orderBy: { key: 'asc' },
    select: { id: true, name: true, nameEn: true, limits: { orderBy: { proposedAt: 'desc' } } },
  });
  const ids = funds.flatMap(({ limits }) => limits.flatMap((l) => [l.proposedById, l.decidedById ?? '']));
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  const shown = await Promise.all(
    funds.map(async ({ limits, ...fund }) => {
      const inForce = await limitsOf(db, fund.id);
      return {
        ...fund,
        inForce: inForce && { alone: inForce.aloneFen.toString(), daily: inForce.dailyFen.toString() },
        limits: limits.map(({ aloneFen, dailyFen, proposedById, decidedById, proofId: _, ...limit }) => ({
          ...limit,
          alone: aloneFen.toString(),
          daily: dailyFen.toString(),
          proposedBy: nameOf(proposedById),
          decidedBy: nameOf(decidedById),
          mine: proposedById === actor.userId,
        })),
      };
    }),
  );
  return done({ funds: shown, mayChange: may(actor, 'limit', 'Fund') });
}
export type LimitsPage = Extract<Awaited<ReturnType<typeof readLimits>>, { ok: true }>['value'];
