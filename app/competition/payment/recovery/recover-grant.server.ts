import { recoverable } from '#app/competition/award/recoverable.server.ts';
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
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { yuanText } from '#app/ui/money-text.ts';
import { type Evidence, sealedSlip } from '../by-hand/slip.server.ts';
import { hasSigned } from '../order/payout-steps.ts';
import type { CameBack } from './return-payout.server.ts';
import { unfitDay } from './return-payout.server.ts';

async function lockRevoked(tx: Tx, grantId: string) {
  await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
  return tx.grant.findUnique({
    where: { id: grantId },
    include: {
      submission: { select: { callId: true } },
      payouts: { where: { state: 'paid' } },
    },
  });
}

/**
 * 登记追回: puts down that money of a revoked award came back, the whole or a part, with the bank's slip. It counts once another person
 * confirms it, who did not sign the order.
 * @returns the proposal's id
 */
export async function proposeRecovery(
  actor: Actor,
  grantId: string,
  { amountFen, day, reference, reason }: CameBack,
  evidence: Evidence,
): Promise<Outcome<string>> {
  if (!may(actor, 'recover', 'Grant')) return refuse('forbidden');
  const slip = sealedSlip(evidence);
  if (!slip.ok) return slip;
  return transaction(async (tx) => {
    const grant = await lockRevoked(tx, grantId);
    if (!grant) return refuse('notFound');
    const order = grant.payouts[0];
    const open = await recoverable(grantId, tx);
    if (grant.state !== 'revoked' || !order || open <= 0n) return refuse('award.nothingToRecover');
    if (amountFen > open)
      return refuse('award.recoverMuch', { open: yuanText(open) }, { yuan: ['award:errors.recoverMuch'] });
    const late = await unfitDay(tx, day, order.paidOn);
    if (late) return late;
    if (await tx.fundProposal.count({ where: { grantId, kind: 'recovery', state: 'proposed' } }))
      return refuse('award.proposalWaits');
    const put = { fundId: grant.fundId, grantId, payoutId: order.id, amountFen, day, reference, reason };
    const { callId } = grant.submission;
    return done(await putProposal(tx, actor, { kind: 'recovery', ...put, ...slip.value }, callId));
  });
}

/** Another person, who did not sign the order, confirms with a second factor that money came back; or refuses it with a reason. */
export async function decideRecovery(
  actor: Actor,
  proposalId: string,
  decision: Decision,
): Promise<Outcome<null>> {
  if (!may(actor, 'confirm', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId, 'recovery');
    const grant = proposal?.grantId ? await lockRevoked(tx, proposal.grantId) : null;
    if (!proposal || !grant) return refuse('notFound');
    const wrong = undecidable(proposal, actor);
    if (wrong) return wrong;
    if (grant.payouts.some((order) => hasSigned(order, actor.userId))) return refuse('award.signedOrder');
    const { callId } = grant.submission;
    if (!decision.confirm) return settleProposal(tx, actor, proposal, decision, { callId });
    const { amountFen, reference } = proposal;
    const open = await recoverable(grant.id, tx);
    if (amountFen > open) return refuse('award.recoverMuch', { open: yuanText(open) });
    const entryId = await postEntry(tx, {
      fundId: grant.fundId,
      kind: 'recovery',
      amountFen,
      key: `recovery:${proposalId}`,
      memo: `${grant.number} ${reference}`,
      grantId: grant.id,
      callId,
      actorId: actor.userId,
    });
    const settled = await settleProposal(tx, actor, proposal, decision, { entryId, callId });
    if (!settled.ok) return settled;
    const said = { number: grant.number, amount: amountFen, open: open - amountFen };
    for (const owner of await ownersOf(tx, grant.providerId))
      await sendLetter(tx, owner, 'award.recovered', said, `/grants/${grant.id}`);
    return settled;
  });
}
