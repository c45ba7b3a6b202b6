import { recoverable } from '#app/competition/award/recoverable.server.ts';
import { readProposals } from '#app/competition/fund/read-proposals.server.ts';
import { may } from '#app/competition/permissions.ts';
import { standingsOf, unitsOf } from '#app/competition/provider/credit/standing.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { GrantState, Prisma } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { hasSigned, openStates, stepOf, stepRefusal } from './payout-steps.ts';

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
    select: {
      id: true,
      number: true,
      title: true,
      leadProvider: { select: { name: true, creditCode: true } },
    },
  },
  account: {
    select: { accountName: true, bankName: true, bankCode: true, numberMasked: true, confirmedAt: true },
  },
  payouts: {
    orderBy: { preparedAt: 'desc' },
    omit: { accountFingerprint: true },
    include: {
      acts: { orderBy: { at: 'asc' } },
      handPayments: { orderBy: { recordedAt: 'desc' }, omit: { evidenceSealed: true } },
      batchItems: {
        orderBy: { endToEndId: 'desc' },
        select: { live: true, endToEndId: true, batch: { select: { number: true } } },
      },
    },
  },
} satisfies Prisma.GrantSelect;
type Payable = Prisma.GrantGetPayload<{ select: typeof payable }>;

async function namesOf(rows: Payable[]) {
  const ids = rows.flatMap((r) =>
    r.payouts.flatMap((p) => [
      p.preparedById,
      p.reviewedById,
      p.approvedById,
      p.endorsedById,
      ...p.acts.map((a) => a.actorId),
      ...p.handPayments.map((h) => h.recordedById),
    ]),
  );
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id: string | null) => (id && names.get(id)) ?? '';
}

function orderOf(actor: Actor, nameOf: (id: string | null) => string, p: Payable['payouts'][number]) {
  const step = stepOf(p.state);
  return {
    ...p,
    amountFen: p.amountFen.toString(),
    preparedBy: nameOf(p.preparedById),
    reviewedBy: nameOf(p.reviewedById),
    approvedBy: nameOf(p.approvedById),
    endorsedBy: nameOf(p.endorsedById),
    acts: p.acts.map(({ actorId, proofId, ...act }) => ({
      ...act,
      by: nameOf(actorId),
      secondFactor: proofId !== null,
    })),
    handPayments: p.handPayments.map(({ recordedById, ...hand }) => ({
      ...hand,
      by: nameOf(recordedById),
      mine: recordedById === actor.userId,
    })),
    step,
    /** this person may take the step that the order waits for */
    mayStep: step !== null && may(actor, step, 'Payout') && stepRefusal(p, step, actor.userId) === null,
    /** it would be theirs, but they have signed it already */
    signed: step !== null && may(actor, step, 'Payout') && stepRefusal(p, step, actor.userId) === 'fourEyes',
    inFile: p.batchItems.some(({ live }) => live),
  };
}

function withOrders(
  actor: Actor,
  nameOf: (id: string | null) => string,
  { amountFen, payouts, ...row }: Payable,
) {
  const orders = payouts.map((p) => orderOf(actor, nameOf, p));
  return {
    ...row,
    amountFen: amountFen.toString(),
    payouts: orders,
    order: orders.find(({ state }) => openStates.some((open) => open === state)) ?? null,
  };
}
export type PayableGrant = ReturnType<typeof withOrders>;
export type PayableOrder = PayableGrant['payouts'][number];

/** Finance's queue: awards by state, with their orders, newest first; and how many there are in each state. */
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
  const nameOf = await namesOf(rows);
  return done({ grants: rows.map((row) => withOrders(actor, nameOf, row)), counts });
}

/** One award as finance handles it, with its entries in the ledger. */
export async function readPayable(actor: Actor, grantId: string) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const row = await db.grant.findUnique({ where: { id: grantId }, select: payable });
  if (!row) return refuse('notFound');
  const grant = withOrders(actor, await namesOf([row]), row);
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
  const { order } = grant;
  const proposals = await readProposals(actor, { grantId, kind: { in: ['return', 'recovery'] } });
  const noneWaits = proposals.waiting.length === 0;
  const open = row.state === 'revoked' ? await recoverable(grantId) : 0n;
  const revoking = await db.fundProposal.count({
    where: { grantId, kind: 'revocation', state: 'proposed' },
  });
  const prepares = may(actor, 'prepare', 'Payout');
  const hand = order?.handPayments.find(({ accepted }) => accepted === null) ?? null;
  return done({
    grant,
    entries: entries.map(({ postings, ...e }) => ({
      ...e,
      amountFen: (postings[0]?.amountFen ?? 0n).toString(),
    })),
    hand,
    credit: await standingsOf(db, await unitsOf(db, row.submission.id)),
    prepares,
    mayPrepare: prepares && (row.state === 'accountConfirmed' || order?.state === 'sentBack'),
    mayVoid: prepares && order !== null && !order.inFile && !hand,
    mayPayByHand: prepares && order?.state === 'approved' && !order.inFile && !hand,
    mayDecideHand: hand !== null && !hand.mine && may(actor, 'approve', 'Payout'),
    proposals: {
      waiting: proposals.waiting.map((proposal) => ({
        ...proposal,
        mayDecide:
          may(actor, 'confirm', 'Payout') &&
          !proposal.mine &&
          !row.payouts.some((p) => p.id === proposal.payoutId && hasSigned(p, actor.userId)),
      })),
      decided: proposals.decided,
    },
    mayReturn: row.state === 'paid' && noneWaits && may(actor, 'return', 'Payout'),
    /** fen, of a revoked award: what was paid and is not back */
    openFen: open.toString(),
    mayRecover: open > 0n && row.state === 'revoked' && noneWaits && may(actor, 'recover', 'Grant'),
    revocationWaits: revoking > 0,
  });
}
export type PayablePage = Extract<Awaited<ReturnType<typeof readPayable>>, { ok: true }>['value'];
