import { grantLife } from '#app/competition/award/grant-life.ts';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { dateText } from '#app/ui/date-text.ts';
import { fingerprintOf } from '../account/account-fingerprint.server.ts';
import { revocationWaits } from '../recovery/revocation-waits.server.ts';
import { coolingUntil } from './cooling.server.ts';
import { unpayableForCredit } from './credit.server.ts';
import { recordAct } from './payout-act.server.ts';
import { payoutLife } from './payout-life.ts';
import { openStates } from './payout-steps.ts';

/**
 * 经办: prepares the payment order of an award whose account is confirmed and does not cool off, or prepares one anew that was sent back.
 * The account is frozen in it: with another account the order is no more good (`confirmAccount`).
 * @param proofId of `proveSecondFactor`, given for this act
 * @returns the order's id
 */
export async function preparePayout(
  actor: Actor,
  grantId: string,
  proofId: string,
): Promise<Outcome<string>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
    const grant = await tx.grant.findUnique({
      where: { id: grantId },
      include: {
        account: true,
        submission: { select: { callId: true } },
        payouts: { where: { state: { in: [...openStates] } } },
      },
    });
    if (!grant) return refuse('notFound');
    const { account } = grant;
    const before = grant.payouts[0];
    if (!account || grant.state !== (before ? 'prepared' : 'accountConfirmed'))
      return refuse('award.notPayable');
    if (before && before.state !== 'sentBack') return refuse('award.notPayable');
    const revoking = await revocationWaits(tx, grantId);
    if (revoking) return revoking;
    const now = await databaseNow(tx);
    const cooling = coolingUntil(account.changedAt);
    if (cooling && now < cooling)
      return refuse('award.accountCooling', { until: dateText(cooling, 'minute', 'en') });
    const credit = await unpayableForCredit(tx, grant.submissionId);
    if (credit) return credit;
    const prepared = {
      preparedById: actor.userId,
      preparedAt: now,
      accountFingerprint: fingerprintOf(account),
      accountConfirmedAt: account.confirmedAt,
    };
    if (before) await move(tx, payoutLife, 'preparePayout', before.id, { data: prepared });
    const { id } =
      before ?? (await tx.payout.create({ data: { grantId, amountFen: grant.amountFen, ...prepared } }));
    await recordAct(tx, {
      payoutId: id,
      kind: 'prepare',
      from: before?.state ?? null,
      to: 'prepared',
      actorId: actor.userId,
      proofId,
    });
    await move(tx, grantLife, 'preparePayout', grantId);
    await audit(tx, {
      actor,
      action: 'payout.prepare',
      subject: { type: 'Payout', id },
      callId: grant.submission.callId,
      details: { grantId, amountFen: grant.amountFen, secondFactor: proofId },
    });
    return done(id);
  });
}
