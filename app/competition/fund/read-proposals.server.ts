import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';

/** Proposals with who put them down and who decided, newest first: those that wait, and those decided. Amounts are fen as text. */
export async function readProposals(actor: Actor, where: Prisma.FundProposalWhereInput) {
  const rows = await db.fundProposal.findMany({
    where,
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: 200,
    omit: { evidenceSealed: true },
    include: { grant: { select: { number: true } } },
  });
  const people = await db.user.findMany({
    where: { id: { in: rows.flatMap((row) => [row.proposedById, row.decidedById ?? '']) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  const shown = rows.map(({ amountFen, proposedById, decidedById, grant, proofId, ...row }) => ({
    ...row,
    amountFen: amountFen.toString(),
    number: grant?.number ?? null,
    by: nameOf(proposedById),
    decidedBy: nameOf(decidedById),
    mine: proposedById === actor.userId,
    secondFactor: proofId !== null,
  }));
  return {
    waiting: shown.filter(({ state }) => state === 'proposed'),
    decided: shown.filter(({ state }) => state !== 'proposed'),
  };
}
export type Proposals = Awaited<ReturnType<typeof readProposals>>;
export type ProposalRow = Proposals['waiting'][number];
