import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { GrantState, Prisma } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';

export const grantStates = [
  'granted',
  'accountConfirmed',
  'prepared',
  'paid',
  'suspended',
  'revoked',
] as const satisfies readonly GrantState[];

const payable = {
  id: true,
  number: true,
  amountFen: true,
  state: true,
  fundId: true,
  revokedReason: true,
  submission: {
    select: { number: true, title: true, leadProvider: { select: { name: true, creditCode: true } } },
  },
  account: {
    select: { accountName: true, bankName: true, bankCode: true, numberMasked: true, confirmedAt: true },
  },
  payouts: { orderBy: { preparedAt: 'desc' } },
} satisfies Prisma.GrantSelect;
type Payable = Prisma.GrantGetPayload<{ select: typeof payable }>;

async function withNames(actor: Actor, rows: Payable[]) {
  const ids = rows.flatMap((r) => r.payouts.flatMap((p) => [p.preparedById, p.decidedById ?? '']));
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => people.find((p) => p.id === id)?.name ?? '';
  return rows.map(({ amountFen, payouts, ...row }) => ({
    ...row,
    amountFen: amountFen.toString(),
    payouts: payouts.map((p) => ({
      ...p,
      amountFen: p.amountFen.toString(),
      preparedBy: nameOf(p.preparedById),
      decidedBy: nameOf(p.decidedById),
      mine: p.preparedById === actor.userId,
    })),
  }));
}
export type PayableGrant = Awaited<ReturnType<typeof withNames>>[number];

/** Finance's queue: awards by state, with their payments, newest first; and how many there are in each state. */
export async function listPayable(actor: Actor, state?: string) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const only = grantStates.find((s) => s === state);
  const rows = await db.grant.findMany({
    where: only ? { state: only } : {},
    orderBy: [{ state: 'asc' }, { number: 'asc' }],
    select: payable,
  });
  const groups = await db.grant.groupBy({ by: ['state'], _count: true });
  const counts = Object.fromEntries(
    grantStates.map((s) => [s, groups.find((g) => g.state === s)?._count ?? 0]),
  );
  return done({ grants: await withNames(actor, rows), counts });
}

/** One award as finance handles it, with its entries in the ledger. */
export async function readPayable(actor: Actor, grantId: string) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const row = await db.grant.findUnique({ where: { id: grantId }, select: payable });
  if (!row) return refuse('notFound');
  const [grant] = await withNames(actor, [row]);
  if (!grant) return refuse('notFound');
  const entries = await db.journalEntry.findMany({
    where: { grantId },
    orderBy: { sequence: 'asc' },
    select: {
      id: true,
      kind: true,
      memo: true,
      createdAt: true,
      postings: { where: { amountFen: { gt: 0 } }, select: { amountFen: true } },
    },
  });
  return done({
    grant,
    entries: entries.map(({ postings, ...e }) => ({
      ...e,
      amountFen: (postings[0]?.amountFen ?? 0n).toString(),
    })),
    mayPrepare: may(actor, 'prepare', 'Payout'),
    mayApprove: may(actor, 'approve', 'Payout'),
    mayReturn: row.state === 'paid' && may(actor, 'return', 'Payout'),
    mayRecover:
      row.state === 'revoked' &&
      row.payouts.some((p) => p.state === 'approved') &&
      !entries.some((e) => e.kind === 'recovery') &&
      may(actor, 'recover', 'Grant'),
  });
}
