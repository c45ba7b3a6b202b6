import { tellStaff } from '#app/competition/tell-staff.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import type { FundProposal, FundProposalKind, Prisma } from '#app/platform/database/generated/client.ts';
import { allows } from '#app/platform/lifecycle/lifecycle.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { fundProposalLife } from './proposal-life.ts';

/** What a second person says of a proposal: yes, with a code just given, or no, with a reason. */
export type Decision = { confirm: true; proofId: string } | { confirm: false; reason: string };

type Put = Omit<Prisma.FundProposalUncheckedCreateInput, 'id' | 'state' | 'proposedById' | 'carriedOver'>;

/**
 * Puts down what would move a fund's money, in the caller's transaction. Nothing moves before another person confirms it.
 * @returns the proposal's id
 */
export async function putProposal(tx: Tx, actor: Actor, put: Put, callId?: string): Promise<string> {
  const { id } = await tx.fundProposal.create({
    data: { ...put, proposedById: actor.userId },
    select: { id: true },
  });
  await audit(tx, {
    actor,
    action: `money.${put.kind}.propose`,
    subject: { type: 'FundProposal', id },
    ...(callId && { callId }),
    details: detailsOf({ ...put, amountFen: BigInt(put.amountFen) }),
  });
  await tellSecondPerson(tx, actor, put);
  return id;
}

/** A proposal under its own lock and, before it, that of its award: decisions and the steps of a payment wait for each other. */
export async function lockProposal(
  tx: Tx,
  id: string,
  kind?: FundProposalKind,
): Promise<FundProposal | null> {
  const found = await tx.fundProposal.findUnique({ where: { id }, select: { grantId: true, kind: true } });
  if (!found || (kind && found.kind !== kind)) return null;
  if (found.grantId) await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${found.grantId} FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM "FundProposal" WHERE id = ${id} FOR UPDATE`;
  return tx.fundProposal.findUnique({ where: { id } });
}

/** Why this person cannot decide a proposal, whatever it is; null when they can. */
export function undecidable(proposal: FundProposal, actor: Actor) {
  if (proposal.state !== 'proposed') return refuse('fund.proposalDecided');
  return proposal.proposedById === actor.userId ? refuse('fund.proposalOwn') : null;
}

/**
 * Writes a decision, in the transaction of whatever it causes.
 * @param entryId the entry that a confirmed proposal made in the ledger; none for the revocation of an award that is paid
 */
export async function settleProposal(
  tx: Tx,
  actor: Actor,
  proposal: FundProposal,
  decision: Decision,
  { entryId, callId }: { entryId?: string; callId?: string } = {},
): Promise<Outcome<null>> {
  const reason = decision.confirm ? '' : decision.reason.trim();
  if (!decision.confirm && reason === '')
    return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
  await move(tx, fundProposalLife, 'settleProposal', proposal.id, {
    to: decision.confirm ? 'confirmed' : 'refused',
    data: {
      decidedById: actor.userId,
      // The database writes the time itself (trigger rules).
      decidedAt: proposal.proposedAt,
      decisionReason: reason,
      ...(decision.confirm && { proofId: decision.proofId, entryId: entryId ?? null }),
    },
  });
  await audit(tx, {
    actor,
    action: `money.${proposal.kind}.${decision.confirm ? 'confirm' : 'refuse'}`,
    subject: { type: 'FundProposal', id: proposal.id },
    ...(callId && { callId }),
    details: {
      ...detailsOf(proposal),
      ...(decision.confirm ? { secondFactor: decision.proofId } : { refusedFor: reason }),
    },
  });
  return done(null);
}

/** Takes one's own proposal back before anybody decided it. */
export async function withdrawProposal(actor: Actor, id: string): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, id);
    if (!proposal) return refuse('notFound');
    if (proposal.proposedById !== actor.userId) return refuse('forbidden');
    if (!allows(fundProposalLife, proposal.state, 'withdrawProposal')) return refuse('fund.proposalDecided');
    await move(tx, fundProposalLife, 'withdrawProposal', id, {
      data: { decidedById: actor.userId, decidedAt: proposal.proposedAt },
    });
    await audit(tx, {
      actor,
      action: `money.${proposal.kind}.withdraw`,
      subject: { type: 'FundProposal', id },
      details: detailsOf(proposal),
    });
    return done(null);
  });
}

type Said = { amountFen: bigint; grantId?: string | null; reference?: string; day?: string | null } & {
  reason?: string;
  evidenceHash?: string;
};

const detailsOf = ({ amountFen, grantId, reference, day, reason, evidenceHash }: Said) => ({
  amountFen,
  ...(grantId && { grantId }),
  ...(reference && { reference }),
  ...(day && { day }),
  ...(reason && { reason }),
  ...(evidenceHash && { evidence: evidenceHash }),
});

/** Whoever may decide it, by its kind, but not who proposed it; at the page where it is decided. */
async function tellSecondPerson(
  tx: Tx,
  actor: Actor,
  { kind, grantId }: Pick<Put, 'kind' | 'grantId'>,
): Promise<void> {
  const told = { what: 'money' as const, except: actor.userId };
  if (!grantId) return tellStaff(tx, ['decide', 'Fund'], { ...told, path: '/fund' });
  if (kind === 'revocation')
    return tellStaff(tx, ['revoke', 'Grant'], { ...told, path: `/grants/${grantId}` });
  return tellStaff(tx, ['confirm', 'Payout'], { ...told, path: `/finance/grants/${grantId}` });
}
