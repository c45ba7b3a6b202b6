import { supersedePapers } from '#app/competition/award/documents/issue.server.ts';
import { grantLife } from '#app/competition/award/grant-life.ts';
import { postEntry } from '#app/competition/fund/post-entry.server.ts';
import {
  type Decision,
  lockProposal,
  putProposal,
  settleProposal,
  undecidable,
} from '#app/competition/fund/proposal.server.ts';
import { may } from '#app/competition/permissions.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockOrder } from '../order/payout-act.server.ts';
import { openStates } from '../order/payout-steps.ts';
import { voidOrder } from '../order/void-payout.server.ts';

const lockGrant = async (tx: Tx, grantId: string) => {
  await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
  return tx.grant.findUnique({
    where: { id: grantId },
    include: { submission: { select: { callId: true } } },
  });
};
type Locked = NonNullable<Awaited<ReturnType<typeof lockGrant>>>;

/** Why an award cannot be revoked now; null when it can. */
async function irrevocable(tx: Tx, { id: grantId, state }: Locked) {
  if (state === 'revoked') return refuse('award.alreadyRevoked');
  if (state !== 'paid' && (await tx.paymentBatchItem.count({ where: { grantId, live: true } })))
    return refuse('award.inFile');
  if (await tx.handPayment.count({ where: { payout: { grantId }, accepted: null } }))
    return refuse('award.handWaits');
  if (await tx.fundProposal.count({ where: { grantId, kind: 'return', state: 'proposed' } }))
    return refuse('award.proposalWaits');
  return null;
}

/**
 * 提出撤销奖励, with a reason. Nobody outside is told, and the award stays as it is; only new steps towards its payment wait
 * (`revocationWaits`) until another organiser decides, or the proposal is taken back.
 * @returns the proposal's id
 */
export async function proposeRevocation(
  actor: Actor,
  grantId: string,
  reason: string,
): Promise<Outcome<string>> {
  if (!may(actor, 'revoke', 'Grant')) return refuse('forbidden');
  return transaction(async (tx) => {
    const grant = await lockGrant(tx, grantId);
    if (!grant) return refuse('notFound');
    const wrong = await irrevocable(tx, grant);
    if (wrong) return wrong;
    if (await tx.fundProposal.count({ where: { grantId, kind: 'revocation', state: 'proposed' } }))
      return refuse('award.revocationWaits');
    const why = reason.trim();
    if (why === '') return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    const put = { fundId: grant.fundId, grantId, amountFen: grant.amountFen, reason: why };
    return done(await putProposal(tx, actor, { kind: 'revocation', ...put }, grant.submission.callId));
  });
}

/**
 * 审定撤销奖励: another organiser revokes the award, with a second factor, for good; or refuses to, with a reason. What was not paid goes
 * back to what the fund may promise, at once; what was paid stays paid until it came back (`proposeRecovery`). An order on its way is
 * voided with it; not once it is in a payment file. The unit is told now.
 */
export async function decideRevocation(
  actor: Actor,
  proposalId: string,
  decision: Decision,
): Promise<Outcome<null>> {
  if (!may(actor, 'revoke', 'Grant')) return refuse('forbidden');
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId, 'revocation');
    const grant = proposal?.grantId ? await lockGrant(tx, proposal.grantId) : null;
    if (!proposal || !grant) return refuse('notFound');
    const wrong = undecidable(proposal, actor);
    if (wrong) return wrong;
    const { callId } = grant.submission;
    if (!decision.confirm) return settleProposal(tx, actor, proposal, decision, { callId });
    const late = await irrevocable(tx, grant);
    if (late) return late;
    const paid = (await tx.payout.count({ where: { grantId: grant.id, state: 'paid' } })) > 0;
    const open = await tx.payout.findFirst({ where: { grantId: grant.id, state: { in: [...openStates] } } });
    const order = open && (await lockOrder(tx, open.id));
    if (order) await voidOrder(tx, order, actor, proposal.reason);
    const entryId = paid
      ? undefined
      : await postEntry(tx, {
          fundId: grant.fundId,
          kind: 'cancellation',
          amountFen: grant.amountFen,
          key: `cancellation:${grant.id}`,
          memo: grant.number,
          grantId: grant.id,
          callId,
          actorId: actor.userId,
        });
    await revoke(tx, grant, actor, { reason: proposal.reason, paid });
    return settleProposal(tx, actor, proposal, decision, { ...(entryId && { entryId }), callId });
  });
}

async function revoke(
  tx: Tx,
  { id: grantId, number, providerId, submission }: Locked,
  actor: Actor,
  { reason, paid }: { reason: string; paid: boolean },
): Promise<void> {
  const at = await databaseNow(tx);
  await move(tx, grantLife, 'decideRevocation', grantId, {
    data: {
      suspendedAt: null,
      suspendedById: null,
      suspendedReason: '',
      suspendedFrom: null,
      revokedAt: at,
      revokedById: actor.userId,
      revokedReason: reason,
    },
  });
  await supersedePapers(tx, grantId, { at, reason });
  await audit(tx, {
    actor,
    action: 'award.revoke',
    subject: { type: 'Grant', id: grantId },
    callId: submission.callId,
    details: { reason, paid },
  });
  for (const owner of await ownersOf(tx, providerId)) {
    const letter = paid ? 'award.revokedAfterPayment' : 'award.revoked';
    await sendLetter(tx, owner, letter, { number, reason }, `/grants/${grantId}`);
  }
}
