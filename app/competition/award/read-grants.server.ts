import { may, subject } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { done, refuse } from '#app/platform/outcome.ts';

const card = {
  id: true,
  number: true,
  amountFen: true,
  state: true,
  createdAt: true,
  providerId: true,
  submission: { select: { id: true, number: true, title: true, trackKey: true, leadProvider: { select: { name: true } } } },
  account: { select: { accountName: true, bankName: true, bankCode: true, numberMasked: true, confirmedAt: true } },
} satisfies Prisma.GrantSelect;

const asText = <T extends { amountFen: bigint }>(row: T) => ({ ...row, amountFen: row.amountFen.toString() });

/** The awards of the actor's own units. */
export async function myGrants(actor: Actor) {
  const rows = await db.grant.findMany({ where: { providerId: { in: actor.providers.map((p) => p.id) } }, orderBy: { createdAt: 'desc' }, select: card });
  return rows.map(asText);
}

/** One award for its unit's members. */
export async function readGrant(actor: Actor, grantId: string) {
  const row = await db.grant.findUnique({ where: { id: grantId }, select: { ...card, payouts: { where: { state: 'approved' }, select: { paidOn: true, bankReference: true } } } });
  if (!row || !may(actor, 'read', subject('Grant', { providerId: row.providerId }))) return refuse('notFound');
  return done({ ...asText(row), mayConfirm: may(actor, 'confirmAccount', subject('Grant', { providerId: row.providerId })) });
}

/** Finance's list: what can be paid, what waits for approval, what was paid. */
export async function listPayable(actor: Actor) {
  if (!may(actor, 'read', 'Payout')) return refuse('forbidden');
  const rows = await db.grant.findMany({
    orderBy: [{ state: 'asc' }, { number: 'asc' }],
    select: { ...card, payouts: { orderBy: { preparedAt: 'desc' }, take: 1 } },
  });
  return done(
    rows.map(({ payouts, ...row }) => ({
      ...asText(row),
      payout: payouts[0] ? { ...asText(payouts[0]), mine: payouts[0].preparedById === actor.userId } : null,
    })),
  );
}
