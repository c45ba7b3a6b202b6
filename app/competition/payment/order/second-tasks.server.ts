import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';

/** Something that one person put down and another is to confirm. Amounts are fen as text. */
export interface SecondTask {
  key: string;
  what: 'answer' | 'case' | 'hand' | 'appropriation' | 'return' | 'recovery' | 'revocation';
  to: string;
  /** the award's number, the file's name, the order's number */
  name: string;
  /** lines of an answer that wait */
  count: number | null;
  amountFen: string | null;
  by: string;
  since: Date;
  /** by this person: it waits for another */
  mine: boolean;
}

type Found = Omit<SecondTask, 'by' | 'mine'> & { byId: string };

async function answers(): Promise<Found[]> {
  const waiting = await db.bankAnswerLine.groupBy({
    by: ['answerId'],
    where: { outcome: 'waiting' },
    _count: true,
    _sum: { amountFen: true },
  });
  const rows = await db.bankAnswer.findMany({
    where: { id: { in: waiting.map(({ answerId }) => answerId) } },
    select: { id: true, name: true, uploadedById: true, uploadedAt: true },
  });
  return rows.map(({ id, name, uploadedById, uploadedAt }) => ({
    key: id,
    what: 'answer',
    to: `/finance/answers/${id}`,
    name,
    count: waiting.find(({ answerId }) => answerId === id)?._count ?? 0,
    amountFen: null,
    byId: uploadedById,
    since: uploadedAt,
  }));
}

async function cases(): Promise<Found[]> {
  const rows = await db.bankCase.findMany({
    where: { decision: null },
    orderBy: { openedAt: 'asc' },
    take: 20,
    select: {
      id: true,
      openedAt: true,
      line: {
        select: { endToEndId: true, amountFen: true, answer: { select: { uploadedById: true, name: true } } },
      },
    },
  });
  return rows.map(({ id, openedAt, line }) => ({
    key: id,
    what: 'case',
    to: `/finance/cases/${id}`,
    name: line.endToEndId || line.answer.name,
    count: null,
    amountFen: line.amountFen?.toString() ?? null,
    byId: line.answer.uploadedById,
    since: openedAt,
  }));
}

async function hands(): Promise<Found[]> {
  const rows = await db.handPayment.findMany({
    where: { accepted: null },
    select: {
      id: true,
      recordedById: true,
      recordedAt: true,
      payout: { select: { amountFen: true, grant: { select: { id: true, number: true } } } },
    },
  });
  return rows.map(({ id, recordedById, recordedAt, payout }) => ({
    key: id,
    what: 'hand',
    to: `/finance/grants/${payout.grant.id}`,
    name: payout.grant.number,
    count: null,
    amountFen: payout.amountFen.toString(),
    byId: recordedById,
    since: recordedAt,
  }));
}

async function proposals(): Promise<Found[]> {
  const rows = await db.fundProposal.findMany({
    where: { state: 'proposed' },
    orderBy: { proposedAt: 'asc' },
    omit: { evidenceSealed: true },
    include: { grant: { select: { number: true } } },
  });
  return rows.map(({ id, kind, fundId, grantId, grant, reference, amountFen, proposedById, proposedAt }) => ({
    key: id,
    what: kind,
    to:
      kind === 'appropriation'
        ? `/fund?fund=${fundId}`
        : kind === 'revocation'
          ? `/grants/${grantId}`
          : `/finance/grants/${grantId}`,
    name: grant?.number ?? reference,
    count: null,
    amountFen: amountFen.toString(),
    byId: proposedById,
    since: proposedAt,
  }));
}

/** 待确认: what waits for a second person of those who handle money; 待追回: revoked awards whose money is not back. */
export async function secondTasks(actor: Actor) {
  if (!may(actor, 'read', 'Payout')) return { tasks: [], toRecover: [] };
  const found = (await Promise.all([answers(), cases(), hands(), proposals()])).flat();
  const people = await db.user.findMany({
    where: { id: { in: found.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  });
  const tasks: SecondTask[] = found.map(({ byId, ...task }) => ({
    ...task,
    by: people.find(({ id }) => id === byId)?.name ?? '',
    mine: byId === actor.userId,
  }));
  const toRecover = await db.$queryRaw<
    { id: string; number: string; unit: string; openFen: bigint; since: Date }[]
  >`
    SELECT g.id, g.number, u.name AS unit, recoverable(g.id) AS "openFen", g."revokedAt" AS since
    FROM "Grant" g JOIN "Provider" u ON u.id = g."providerId" WHERE g.state = 'revoked' AND recoverable(g.id) > 0 ORDER BY g."revokedAt"`;
  return {
    tasks,
    toRecover: toRecover.map(({ openFen, ...row }) => ({ ...row, openFen: openFen.toString() })),
  };
}
export type SecondTasks = Awaited<ReturnType<typeof secondTasks>>;
