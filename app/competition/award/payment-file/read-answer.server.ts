import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { audit } from '#app/platform/audit/record.server.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { databaseNow } from '#app/platform/database/now.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { lockOrder } from '../payout-act.server.ts';
import { settlePaid } from '../settle-payout.server.ts';
import { type BankAnswer, judgeAnswers, parseAnswer, type Verdict } from './bank-answer.ts';
import { hashOf } from './make-batch.server.ts';

export interface AnswerLine extends Omit<BankAnswer, 'amountFen'> {
  amountFen: string;
  /** `recorded` for a payment that is now in the ledger; `before` for one that already was recorded */
  verdict: Exclude<Verdict, 'paid'> | 'recorded' | 'before' | 'inFuture';
}

/**
 * Reads the bank's answer to a payment file. What was paid as ordered is recorded and posted, once however often the
 * answer is read; everything else is returned for a person to look at, and changes nothing.
 * @param csv with the columns endToEndId, status (`paid`), amount (yuan), reference, paidOn
 */
export async function readAnswer(actor: Actor, batchId: string, csv: string): Promise<Outcome<AnswerLine[]>> {
  if (!may(actor, 'prepare', 'Payout')) return refuse('forbidden');
  const batch = await db.paymentBatch.findUnique({
    where: { id: batchId },
    select: { cancelledAt: true, items: { select: { endToEndId: true, amountFen: true, payoutId: true } } },
  });
  if (!batch) return refuse('notFound');
  if (batch.cancelledAt) return refuse('award.fileCancelled');
  let answers: BankAnswer[];
  try {
    answers = parseAnswer(csv);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse('award.answerUnreadable', { problem: error.message });
  }
  const amounts = new Map(batch.items.map((item) => [item.endToEndId, item.amountFen]));
  const lines: AnswerLine[] = [];
  for (const { verdict, amountFen, ...answer } of judgeAnswers(answers, amounts)) {
    const item = batch.items.find(({ endToEndId }) => endToEndId === answer.endToEndId);
    const line = { ...answer, amountFen: (amountFen ?? 0n).toString() };
    if (verdict !== 'paid' || !item) {
      lines.push({ ...line, verdict: verdict === 'paid' ? 'unknown' : verdict });
      continue;
    }
    const { reference: bankReference, paidOn } = answer;
    const { payoutId } = item;
    const recorded = await transaction(async (tx) => {
      const order = payoutId && (await lockOrder(tx, payoutId));
      if (!order || order.state !== 'approved') return 'before' as const;
      if (paidOn > toShanghaiDate(await databaseNow(tx))) return 'inFuture' as const;
      await settlePaid(tx, order, actor, { bankReference, paidOn, kind: 'bankPaid' });
      return 'recorded' as const;
    });
    lines.push({ ...line, verdict: recorded });
  }
  await transaction((tx) =>
    audit(tx, {
      actor,
      action: 'payment.answerRead',
      subject: { type: 'PaymentBatch', id: batchId },
      details: {
        hash: hashOf(csv),
        lines: lines.length,
        recorded: lines.filter((line) => line.verdict === 'recorded').length,
      },
    }),
  );
  return done(lines);
}
