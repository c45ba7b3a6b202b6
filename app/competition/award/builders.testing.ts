import { aCallInPublicity, anOwner, endPublicity } from '#app/competition/announcement/builders.testing.ts';
import { announceFinal } from '#app/competition/award/announce-final.server.ts';
import { confirmAccount } from '#app/competition/award/confirm-account.server.ts';
import { decidePayout, preparePayout } from '#app/competition/award/payout.server.ts';
import { aStaffActor, must } from '#app/competition/call/builders.testing.ts';
import { db } from '#app/platform/database/client.server.ts';

/** A call with its final list, and the award of its first winner. */
export async function anAwardedCall() {
  const call = await aCallInPublicity();
  await endPublicity(call.selectionId);
  must(await announceFinal(call.proposer, call.selectionId));
  const entry = call.entries[0];
  if (!entry) throw new Error('the call has a winner');
  const grant = await db.grant.findUniqueOrThrow({ where: { submissionId: entry.id } });
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

/** The same, its first award paid by two people. */
export async function aPaidCall() {
  const call = await anAwardedCall();
  const [cashier, reviewer] = [aStaffActor('finance'), aStaffActor('finance')];
  must(await confirmAccount(call.owner, call.grant.id, call.account));
  const payment = { grantId: call.grant.id, bankReference: 'B1001', paidOn: '2026-01-12' };
  const payoutId = must(await preparePayout(cashier, payment));
  must(await decidePayout(reviewer, payoutId, { approve: true }));
  return { ...call, cashier, reviewer, payment, payoutId };
}
