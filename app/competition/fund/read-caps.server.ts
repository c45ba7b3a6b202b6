import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { capsInForce, scopeOf } from './caps.server.ts';
import { roomOf } from './caps.ts';

/** The caps of a fund, in force and proposed, with what they have taken and leave; and those decided before. Amounts are fen as text. */
export async function readCaps(actor: Actor, fundId: string) {
  if (!may(actor, 'read', 'Fund')) return refuse('forbidden');
  const rows = await db.fundCap.findMany({
    where: { fundId },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  });
  const used = await capsInForce(fundId);
  const people = await db.user.findMany({
    where: { id: { in: rows.flatMap((row) => [row.proposedById, row.decidedById ?? '']) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? '';
  const caps = rows.map(({ amountFen, year, callId, proposedById, decidedById, ...row }) => {
    const use =
      row.state === 'inForce' ? used.find((cap) => cap.year === year && cap.callId === callId) : undefined;
    return {
      ...row,
      scope: scopeOf(year, callId),
      amountFen: amountFen.toString(),
      usedFen: use?.usedFen.toString() ?? null,
      roomFen: use ? roomOf(use).toString() : null,
      proposedBy: nameOf(proposedById),
      decidedBy: nameOf(decidedById),
      mayDecide: row.state === 'proposed' && proposedById !== actor.userId && may(actor, 'decide', 'Fund'),
    };
  });
  return done({
    inForce: caps.filter((cap) => cap.state === 'inForce'),
    proposed: caps.filter((cap) => cap.state === 'proposed'),
    before: caps.filter((cap) => cap.state === 'superseded' || cap.state === 'rejected'),
    mayPropose: may(actor, 'propose', 'Fund'),
  });
}
export type CapsOfFund = Extract<Awaited<ReturnType<typeof readCaps>>, { ok: true }>['value'];
