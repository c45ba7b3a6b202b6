import { aCallInPublicity, anOwner, endPublicity } from '#app/competition/announcement/builders.testing.ts';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { issuePapers } from '#app/competition/award/documents/issue.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { aClearUnit } from '#app/competition/provider/credit/builders.testing.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { confirmAccount } from './account/confirm-account.server.ts';
import { decideHandPayment, recordHandPayment } from './by-hand/hand-payment.server.ts';
import { signPayout } from './order/decide-payout.server.ts';
import { preparePayout } from './order/payout.server.ts';
import { decideRecovery, proposeRecovery } from './recovery/recover-grant.server.ts';
import { decideReturn, proposeReturn } from './recovery/return-payout.server.ts';
import { decideRevocation, proposeRevocation } from './recovery/revoke-grant.server.ts';
import { aProof } from './second-factor.testing.ts';

/** A call with its final list and its papers, and the award of its first winner; its units are on no credit list, unless `checked` is false. */
export async function anAwardedCall({ checked = true } = {}) {
  const call = await aCallInPublicity();
  await endPublicity(call.selectionId);
  must(await announceFinal(call.proposer, call.selectionId));
  const entry = call.entries[0];
  if (!entry) throw new Error('the call has a winner');
  const grant = await db.grant.findUniqueOrThrow({ where: { submissionId: entry.id } });
  await issuePapers(grant.finalListId);
  if (checked) for (const { providerId } of call.entries) await aClearUnit(providerId);
  const registered = (await db.provider.findUniqueOrThrow({ where: { id: entry.providerId } })).name;
  return {
    ...call,
    grant,
    owner: await anOwner(entry.providerId),
    account: {
      accountName: registered,
      bankName: '某银行成都高新支行',
      bankCode: '',
      number: '6222021234567890123',
    },
  };
}

/** The three people of finance. */
export const threeOfFinance = () => ({
  cashier: aStaffActor('finance'),
  reviewer: aStaffActor('finance'),
  approver: aStaffActor('finance'),
});

/** 经办 by this person, with a second factor. @returns the order's id */
export const anOrder = async (cashier: Actor, grantId: string): Promise<string> =>
  must(await preparePayout(cashier, grantId, await aProof(cashier)));

/** An order prepared, reviewed and approved by three. @returns its id */
export async function anApprovedOrder(
  { cashier, reviewer, approver }: ReturnType<typeof threeOfFinance>,
  grantId: string,
): Promise<string> {
  const payoutId = await anOrder(cashier, grantId);
  must(await signPayout(reviewer, 'review', payoutId, await aProof(reviewer)));
  must(await signPayout(approver, 'approve', payoutId, await aProof(approver)));
  return payoutId;
}

export const aSlip = {
  name: 'slip.pdf',
  type: 'application/pdf',
  bytes: new TextEncoder().encode('%PDF-1.7 slip'),
};

/** An approved order paid by hand: recorded by the cashier, confirmed by the reviewer. */
export async function payByHand(
  { cashier, reviewer }: { cashier: Actor; reviewer: Actor },
  payoutId: string,
  bankReference = 'B1001',
): Promise<void> {
  const paid = { payoutId, bankReference, paidOn: '2026-01-12' };
  const handId = must(await recordHandPayment(cashier, paid, aSlip));
  must(await decideHandPayment(reviewer, handId, { accept: true, proofId: await aProof(reviewer) }));
}

/** A call whose first award has its account, and three people of finance. */
export async function aConfirmedCall() {
  const call = await anAwardedCall();
  const people = threeOfFinance();
  must(await confirmAccount(call.owner, call.grant.id, call.account));
  return { ...call, ...people, people };
}

/** The same, approved by the three. */
export async function anApprovedCall() {
  const call = await aConfirmedCall();
  return { ...call, payoutId: await anApprovedOrder(call.people, call.grant.id) };
}

/** The same, paid. */
export async function aPaidCall() {
  const call = await anApprovedCall();
  await payByHand(call, call.payoutId);
  return call;
}

/** A confirmation by another person of finance, with a second factor just given. */
export async function confirmedBy(actor: Actor): Promise<{ confirm: true; proofId: string }> {
  return { confirm: true, proofId: await aProof(actor) };
}

/** An award revoked as two organisers do it. */
export async function aRevocation(grantId: string, reason: string): Promise<void> {
  const [one, other] = [aStaffActor('organiser'), aStaffActor('organiser')];
  const proposalId = must(await proposeRevocation(one, grantId, reason));
  must(await decideRevocation(other, proposalId, await confirmedBy(other)));
}

/** Money that came back today, as the bank's slip says. */
export const cameBack = (amountFen: bigint, over: Partial<{ day: string; reference: string }> = {}) => ({
  amountFen,
  day: toShanghaiDate(new Date()),
  reference: 'B3001',
  reason: '户名不符',
  ...over,
});

/** 退汇 by hand, put down by one of finance and confirmed by another. */
export async function aReturn(payoutId: string, amountFen: bigint): Promise<void> {
  const [one, other] = [aStaffActor('finance'), aStaffActor('finance')];
  const proposalId = must(await proposeReturn(one, payoutId, cameBack(amountFen), aSlip));
  must(await decideReturn(other, proposalId, await confirmedBy(other)));
}

/** 追回, put down by one of finance and confirmed by another. */
export async function aRecovery(grantId: string, amountFen: bigint): Promise<void> {
  const [one, other] = [aStaffActor('finance'), aStaffActor('finance')];
  const proposalId = must(await proposeRecovery(one, grantId, cameBack(amountFen), aSlip));
  must(await decideRecovery(other, proposalId, await confirmedBy(other)));
}
