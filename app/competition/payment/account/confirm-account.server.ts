import { z } from 'zod';
import { grantLife } from '#app/competition/award/grant-life.ts';
import { may } from '#app/competition/permissions.ts';
import { isBankAccount } from '#app/competition/provider/contact.ts';
import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { config } from '#app/platform/config/config.server.ts';
import { mask, seal, unseal } from '#app/platform/config/seal.server.ts';
import { transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { move } from '#app/platform/lifecycle/move.server.ts';
import { sendLetter } from '#app/platform/mail/letter.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { nameText } from '#app/platform/text.ts';
import { plainCode } from '#app/platform/typed.ts';
import { isFormulaLike } from '#app/platform/workbook/formula-like.ts';
import { MAX_TEXT } from '../file/pain001.ts';
import { fallBack } from '../order/fall-back.server.ts';
import { lockOrder } from '../order/payout-act.server.ts';
import { openStates } from '../order/payout-steps.ts';

export const accountSchema = z.object({
  accountName: nameText(MAX_TEXT, { empty: 'award:errors.accountName', least: 2 }),
  bankName: z
    .string()
    .trim()
    .min(2, 'award:errors.bankName')
    .refine((name) => [...name].length <= MAX_TEXT, 'award:errors.longName')
    .refine((name) => !isFormulaLike(name), 'award:errors.bankName'),
  bankCode: z
    .string()
    .transform(plainCode)
    .refine((code) => /^(\d{12})?$/.test(code), 'award:errors.bankCode')
    .default(''),
  number: z.string().transform(plainCode).refine(isBankAccount, 'award:errors.number'),
});

/** The account as a form gives it: its number twice. */
export const accountFormSchema = accountSchema
  .extend({ numberAgain: z.string().transform(plainCode) })
  .refine((a) => a.number === a.numberAgain, { path: ['numberAgain'], message: 'award:errors.numberAgain' })
  .transform(({ numberAgain: _, ...account }) => account);

/**
 * An owner of the winning unit confirms the account to be paid into. Its name must be the unit's registered name. When it becomes another
 * account than before, every owner is told, nothing is paid into it for a while (`coolingUntil`), and an order on its way goes back to its
 * preparer; once it is in a payment file the account is fixed.
 */
export async function confirmAccount(
  actor: Actor,
  grantId: string,
  input: z.infer<typeof accountSchema>,
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Grant" WHERE id = ${grantId} FOR UPDATE`;
    const grant = await tx.grant.findUnique({
      where: { id: grantId },
      include: {
        account: true,
        submission: { include: { leadProvider: true } },
        payouts: { where: { state: { in: [...openStates] } }, select: { id: true } },
      },
    });
    if (!grant) return refuse('notFound');
    if (!may(actor, 'confirmAccount', 'Grant', { providerId: grant.providerId })) return refuse('forbidden');
    if (!['granted', 'accountConfirmed', 'prepared'].includes(grant.state))
      return refuse('award.accountFixed');
    if (await tx.paymentBatchItem.count({ where: { grantId, live: true } }))
      return refuse('award.accountFixed');
    const registered = grant.submission.leadProvider.name;
    if (input.accountName !== registered)
      return refuse('award.nameDiffers', { registered }, { accountName: ['award:errors.nameDiffers'] });
    const { number, ...columns } = input;
    const now = await databaseNow(tx);
    const before = grant.account;
    const changed =
      before !== null && (unseal(before.numberSealed) !== number || before.bankName !== columns.bankName);
    const order = grant.payouts[0] && (await lockOrder(tx, grant.payouts[0].id));
    if (order && (await tx.handPayment.count({ where: { payoutId: order.id, accepted: null } })))
      return refuse('award.accountFixed');
    // The same account confirmed again changes nothing for an order on its way.
    if (order && before && !changed && before.bankCode === columns.bankCode) return done(null);
    const account = {
      ...columns,
      numberSealed: seal(number),
      numberMasked: mask(number),
      confirmedById: actor.userId,
      confirmedAt: now,
      ...(changed && { changedAt: now }),
    };
    await tx.payeeAccount.upsert({ where: { grantId }, create: { grantId, ...account }, update: account });
    if (order) await fallBack(tx, order, actor);
    else await move(tx, grantLife, 'confirmAccount', grantId);
    await audit(tx, {
      actor,
      action: 'award.confirmAccount',
      subject: { type: 'Grant', id: grantId },
      details: { account: account.numberMasked, changed },
    });
    if (changed)
      for (const owner of await ownersOf(tx, grant.providerId)) {
        await sendLetter(
          tx,
          owner,
          'award.accountChanged',
          {
            person: actor.name,
            number: grant.number,
            account: account.numberMasked,
            bank: columns.bankName,
            hours: config().ACCOUNT_COOLING_HOURS,
          },
          `/grants/${grantId}`,
        );
      }
    return done(null);
  });
}
