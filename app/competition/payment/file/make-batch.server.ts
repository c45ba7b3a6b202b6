import { createHash } from 'node:crypto';
import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { config } from '#app/platform/config/config.server.ts';
import { seal, unseal } from '#app/platform/config/seal.server.ts';
import { holdLock } from '#app/platform/database/advisory-lock.server.ts';
import { type Tx, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { isSameAccount } from '../account/account-fingerprint.server.ts';
import { isNamed } from '../order/credit.server.ts';
import { fallBack } from '../order/fall-back.server.ts';
import { lockOrder } from '../order/payout-act.server.ts';
import { MAX_TEXT, type Payment, paymentFile, totalOf } from './pain001.ts';

/** Orders that a file could be made of: approved, and in no file that counts. */
export const payableNow = (tx: Pick<Tx, 'payout'>) =>
  tx.payout.findMany({
    where: { state: 'approved', handPayments: { none: { accepted: null } }, grant: notInFile },
    orderBy: { grant: { number: 'asc' } },
    include: { grant: { include: { account: true, batchItems: true } } },
  });
const notInFile = {
  state: 'prepared',
  batchItems: { none: { live: true } },
  // What is about to be revoked waits for that to be decided.
  fundProposals: { none: { kind: 'revocation', state: 'proposed' } },
} as const;

/** Sends orders back whose account is not the one that was approved. @returns the others, with their accounts */
async function unchanged(tx: Tx, actor: Actor) {
  const kept = [];
  for (const { grant, ...order } of await payableNow(tx)) {
    const { account } = grant;
    // Named on a credit list since it was approved: the order waits until that is settled.
    if (await isNamed(tx, grant.submissionId)) continue;
    if (account && isSameAccount(account, order.accountFingerprint))
      kept.push({ ...order, grant: { ...grant, account } });
    else {
      const locked = await lockOrder(tx, order.id);
      if (locked) await fallBack(tx, locked, actor);
    }
  }
  return kept;
}

export interface MadeBatch {
  id: string;
  number: string;
  /** awards whose names are longer than the message takes */
  leftOut: string[];
}

/** Whether the names of a payee and its bank are no longer than pain.001 takes (Max140Text). */
const fitsMessage = (account: { accountName: string; bankName: string }): boolean =>
  [...account.accountName].length <= MAX_TEXT && [...account.bankName].length <= MAX_TEXT;

/**
 * Makes one payment file of every approved order, for execution on a date. Its bytes are kept sealed with their hash, so that it is
 * handed out again only as it was; an award is in one file at a time, whoever asks at once.
 * @param executionDate today or later, in Asia/Shanghai
 * What does not fit into the message is left out and named: it holds up no other.
 */
export async function makeBatch(actor: Actor, executionDate: string): Promise<Outcome<MadeBatch>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  const { PAYER_NAME, PAYER_ACCOUNT, PAYER_BANK_CODE } = config();
  if (!PAYER_NAME || !PAYER_ACCOUNT) return refuse('award.payerMissing');
  return transaction(async (tx) => {
    // One file is made at a time, so that numbers follow each other and no award is asked for twice.
    await holdLock(tx, 'paymentFile');
    const now = await databaseNow(tx);
    const today = toShanghaiDate(now);
    if (!/^\d{4}-\d\d-\d\d$/.test(executionDate) || executionDate < today)
      return refuse('award.executionPast', {}, { executionDate: ['award:errors.executionDate'] });
    // Awards are locked in the order of their numbers, as every file does.
    await tx.$queryRaw`SELECT id FROM "Grant" WHERE state = 'prepared' ORDER BY number FOR UPDATE`;
    const approved = await unchanged(tx, actor);
    if (approved.length === 0) return refuse('award.nothingToPay');
    const orders = approved.filter(({ grant }) => fitsMessage(grant.account));
    const leftOut = approved.filter((order) => !orders.includes(order)).map(({ grant }) => grant.number);
    if (orders.length === 0) return refuse('award.bankTextLong', { numbers: leftOut.join(', ') });
    const year = today.slice(0, 4);
    const before = await tx.paymentBatch.count({ where: { number: { startsWith: `PB-${year}-` } } });
    const number = `PB-${year}-${String(before + 1).padStart(4, '0')}`;
    const payments: Payment[] = orders.map(({ grant }) => ({
      // unique from the award; one that was cancelled or came back gets the next
      endToEndId: `${grant.number}-${grant.batchItems.length + 1}`,
      amountFen: grant.amountFen,
      creditor: {
        name: grant.account.accountName,
        account: unseal(grant.account.numberSealed),
        bankCode: grant.account.bankCode,
        bankName: grant.account.bankName,
      },
      remittance: `英雄帖奖励资金 ${grant.number}`,
    }));
    const content = paymentFile({
      messageId: number,
      createdAt: now,
      executionDate,
      debtor: { name: PAYER_NAME, account: PAYER_ACCOUNT, bankCode: PAYER_BANK_CODE ?? '' },
      payments,
    });
    const batch = await tx.paymentBatch.create({
      data: {
        number,
        executionDate,
        totalFen: totalOf(payments),
        contentSealed: seal(content),
        contentHash: hashOf(content),
        createdById: actor.userId,
        createdAt: now,
        items: {
          create: orders.map(({ id, grantId, amountFen }, n) => ({
            grantId,
            payoutId: id,
            amountFen,
            endToEndId: payments[n]?.endToEndId ?? '',
          })),
        },
      },
    });
    await audit(tx, {
      actor,
      action: 'payment.file',
      subject: { type: 'PaymentBatch', id: batch.id },
      details: { number, count: payments.length, totalFen: batch.totalFen, hash: batch.contentHash },
    });
    return done({ id: batch.id, number, leftOut });
  });
}

export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Takes a file back that the bank did not execute; its orders can go into another. Not once the bank has answered for one of them. */
export async function cancelBatch(actor: Actor, batchId: string, reason: string): Promise<Outcome<null>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "PaymentBatch" WHERE id = ${batchId} FOR UPDATE`;
    const batch = await tx.paymentBatch.findUnique({
      where: { id: batchId },
      include: { items: { include: { grant: { select: { state: true } } } } },
    });
    if (!batch) return refuse('notFound');
    if (batch.cancelledAt) return refuse('award.fileCancelled');
    if (reason.trim() === '')
      return refuse('award.reasonMissing', {}, { reason: ['award:refusals.reasonMissing'] });
    if (batch.items.some((item) => !item.live || item.grant.state === 'paid'))
      return refuse('award.fileInUse');
    await tx.paymentBatchItem.updateMany({ where: { batchId, live: true }, data: { live: false } });
    await tx.paymentBatch.update({
      where: { id: batchId },
      data: {
        cancelledAt: await databaseNow(tx),
        cancelledById: actor.userId,
        cancelledReason: reason.trim(),
      },
    });
    await audit(tx, {
      actor,
      action: 'payment.fileCancelled',
      subject: { type: 'PaymentBatch', id: batchId },
      details: { number: batch.number, reason: reason.trim() },
    });
    return done(null);
  });
}
