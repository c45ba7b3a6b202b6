import { rulesThatStand } from '#app/competition/call/rules-that-stand.server.ts';
import { readProposals } from '#app/competition/fund/read-proposals.server.ts';
import { may } from '#app/competition/permissions.ts';
import { standingsOf, unitsOf } from '#app/competition/provider/credit/standing.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { db } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { passesBankCodeCheck } from '#app/platform/money/bank-code.ts';
import { done, refuse } from '#app/platform/outcome.ts';
import { paperSchema } from './documents/content.ts';
import { papersOf } from './documents/read-documents.server.ts';
import { finalContentSchema } from './final-content.server.ts';
import { followUpsOf } from './follow-up/read.server.ts';
import { pathwaysFrom } from './pathways.server.ts';
import { recoverable } from './recoverable.server.ts';
import { standingOf } from './showcase/read-own.server.ts';

const card = {
  id: true,
  number: true,
  amountFen: true,
  state: true,
  createdAt: true,
  providerId: true,
  fundId: true,
  revokedReason: true,
  suspendedReason: true,
  submission: {
    select: {
      id: true,
      number: true,
      title: true,
      trackKey: true,
      callId: true,
      leadProvider: { select: { name: true } },
    },
  },
  account: {
    select: { accountName: true, bankName: true, bankCode: true, numberMasked: true, confirmedAt: true },
  },
  finalList: {
    select: {
      content: true,
      announcedAt: true,
      contentHash: true,
      selection: { select: { call: { select: { slug: true } } } },
    },
  },
} satisfies Prisma.GrantSelect;

const winnersOf = (content: unknown) => finalContentSchema.parse(content).winners;

/** The awards of the actor's own units. Amounts are fen as text. */
export async function myGrants(actor: Actor) {
  const rows = await db.grant.findMany({
    where: { providerId: { in: actor.providers.map((p) => p.id) } },
    orderBy: { createdAt: 'desc' },
    select: card,
  });
  return rows.map(({ finalList, amountFen, ...row }) => ({
    ...row,
    amountFen: amountFen.toString(),
    announcedAt: finalList.announcedAt,
  }));
}

/** When and under which reference an award was paid; null while it was not. */
function paidOf(payouts: readonly { state: string; paidOn: string | null; bankReference: string }[]) {
  const paid = payouts.find((p) => p.state === 'paid');
  return paid?.paidOn ? { paidOn: paid.paidOn, bankReference: paid.bankReference } : null;
}

/** One award for its unit's members, and for staff who read awards. */
export async function readGrant(actor: Actor, grantId: string) {
  const row = await db.grant.findUnique({
    where: { id: grantId },
    select: {
      ...card,
      payouts: {
        orderBy: { preparedAt: 'desc' },
        select: {
          state: true,
          paidOn: true,
          bankReference: true,
          failureReason: true,
          returnReason: true,
          amountFen: true,
        },
      },
      batchItems: { where: { live: true }, select: { id: true } },
    },
  });
  if (!row || !may(actor, 'read', 'Grant', row)) return refuse('notFound');
  const { content } = await rulesThatStand(db, row.submission.callId);
  const fund = await db.fund.findUniqueOrThrow({ where: { id: row.fundId }, select: { key: true } });
  const certificate = await db.awardDocument.findFirst({
    where: { grantId, kind: 'certificate', supersededAt: null },
    select: { content: true },
  });
  const staff = may(actor, 'read', 'Payout');
  const proposed = staff
    ? await readProposals(actor, { grantId, kind: 'revocation', state: 'proposed' })
    : { waiting: [] };
  const revocation = proposed.waiting[0] ?? null;
  const paidFen = row.payouts.find((p) => p.state === 'paid')?.amountFen ?? 0n;
  const openFen = row.state === 'revoked' ? await recoverable(grantId) : 0n;
  const { finalList, payouts, batchItems, amountFen, ...grant } = row;
  return done({
    ...grant,
    amountFen: amountFen.toString(),
    paid: paidOf(payouts),
    order: payouts[0]?.state ?? null,
    /** the account that the bank sent the money back from, or could not pay into, is to be entered anew */
    accountStale: row.state === 'granted' && row.account !== null,
    failure: row.state === 'granted' && payouts[0]?.state === 'failed' ? payouts[0].failureReason : null,
    /** what the bank said when it sent the money back; until the unit has confirmed its account anew */
    returned: row.state === 'granted' && payouts[0]?.state === 'returned' ? payouts[0].returnReason : null,
    members: winnersOf(finalList.content).find((w) => w.number === row.submission.number)?.members ?? [],
    registeredName: row.submission.leadProvider.name,
    mayConfirm:
      may(actor, 'confirmAccount', 'Grant', row) &&
      !batchItems.length &&
      ['granted', 'accountConfirmed', 'prepared'].includes(row.state),
    credit: may(actor, 'read', 'Credit') ? await standingsOf(db, await unitsOf(db, row.submission.id)) : [],
    maySuspend:
      may(actor, 'suspend', 'Grant') && ['granted', 'accountConfirmed', 'prepared'].includes(row.state),
    mayResume: may(actor, 'suspend', 'Grant') && row.state === 'suspended',
    mayRevoke: may(actor, 'revoke', 'Grant') && row.state !== 'revoked' && revocation === null,
    // The unit is told once it is decided: nobody but staff sees what was proposed.
    revocation: revocation && { ...revocation, mayDecide: may(actor, 'revoke', 'Grant') && !revocation.mine },
    money: { paidFen: paidFen.toString(), openFen: openFen.toString() },
    slug: finalList.selection.call.slug,
    announcedAt: finalList.announcedAt,
    contentHash: finalList.contentHash,
    bankCodeOdd: Boolean(row.account?.bankCode) && !passesBankCodeCheck(row.account?.bankCode ?? ''),
    pathways: pathwaysFrom(fund.key),
    papers: await papersOf(grantId),
    followUps: await followUpsOf(grantId),
    showcase: await standingOf(grantId),
    certificate: certificate && paperSchema.parse(certificate.content),
    call: content.title,
    organiser: content.organiser,
    track: content.tracks.find((t) => t.key === row.submission.trackKey)?.name ?? {
      zh: row.submission.trackKey,
      en: '',
    },
  });
}
