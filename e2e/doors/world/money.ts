import { aPdf } from '#app/cli/rehearsal/documents.ts';
import { proposeAppropriation } from '#app/competition/fund/appropriate.server.ts';
import { openFund } from '#app/competition/fund/open-fund.server.ts';
import { confirmAccount } from '#app/competition/payment/account/confirm-account.server.ts';
import { readAnswer } from '#app/competition/payment/bank/read-answer.server.ts';
import { makeBatch } from '#app/competition/payment/file/make-batch.server.ts';
import { proposeLimit } from '#app/competition/payment/limits/limits.server.ts';
import { signPayout } from '#app/competition/payment/order/decide-payout.server.ts';
import { preparePayout } from '#app/competition/payment/order/payout.server.ts';
import { readStatement } from '#app/competition/payment/reconcile/reconciliation.server.ts';
import { proposeReturn } from '#app/competition/payment/recovery/return-payout.server.ts';
import { aProof } from '#app/competition/payment/second-factor.testing.ts';
import { saveTemplate } from '#app/competition/payment/template/save-template.server.ts';
import { startingTemplate } from '#app/competition/payment/template/starting-template.ts';
import { aClearUnit } from '#app/competition/provider/credit/builders.testing.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { db } from '#app/platform/database/client.server.ts';
import { must, person } from '#prisma/seed/people.ts';

/** An award in a payment file, what the bank has answered to it, a case, a statement, a template and limits that wait for their second person. */
export async function payByFile(callId: string): Promise<Record<string, string>> {
  const [paid, filed] = await db.grant.findMany({
    where: { submission: { callId } },
    orderBy: { number: 'asc' },
    include: { submission: { include: { leadProvider: true } } },
  });
  if (!paid || !filed) throw new Error('the finished call has two awards');
  const [first, second, third] = await Promise.all(['finance1', 'finance2', 'finance3'].map(person));
  if (!first || !second || !third) throw new Error('finance is three people');
  const unit = filed.submission.leadProvider;
  const account = {
    accountName: unit.name,
    bankName: '中国银行成都高新支行',
    bankCode: '104651000017',
    number: '6222021234567890123',
  };
  const owner = await person(unit.createdById.replace('demo-', ''));
  must(await confirmAccount(owner, filed.id, account), 'the account');
  await aClearUnit(unit.id);
  const order = must(await preparePayout(first, filed.id, await aProof(first)), 'preparing');
  must(await signPayout(second, 'review', order, await aProof(second)), 'reviewing');
  must(await signPayout(third, 'approve', order, await aProof(third)), 'approving');
  const today = toShanghaiDate(new Date());
  must(await makeBatch(first, today), 'the payment file');
  const batch = await db.paymentBatch.findFirstOrThrow();
  const endToEndId = `${filed.number}-1`;
  const amount = `${filed.amountFen / 100n}.00`;
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  // One line waits for a second person, another is for nobody's payment.
  const content = [
    'endToEndId,status,amount,reference,paidOn',
    `${endToEndId},PAID,${amount},REF-0,${today}`,
    `NOBODYS,PAID,100.00,REF-1,${today}`,
  ].join('\n');
  const given = { name: 'answer.csv', bytes: bytesOf(content) };
  const answer = must(await readAnswer(first, given), 'the answer');
  const { fundId } = filed;
  const said = `bookedOn,amount,balance,endToEndId,reference\n${today},-100.00,9900.00,NOBODYS,REF-1\n`;
  const read = { fundId, name: 'statement.csv', bytes: bytesOf(said) };
  const statement = must(await readStatement(first, read), 'the statement');
  const definition = startingTemplate((field) => field);
  const kept = { templateId: null, name: '网银批量', definition };
  const template = must(await saveTemplate(first, kept), 'the template');
  const limits = { aloneFen: 100_000_000n, dailyFen: 500_000_000n, reason: '年度限额' };
  must(await proposeLimit(first, { fundId, ...limits }), 'the limits');
  // The programme's own fund holds all it may: money is put down for another.
  const spare = { key: 'spare', name: '备用资金', nameEn: 'Spare fund', capFen: 100_000_000n };
  const spareId = must(await openFund(spare), 'a second fund');
  const credit = { fundId: spareId, amountFen: 100n, orderNumber: '世〔2026〕1号' };
  const creditProposal = must(await proposeAppropriation(first, credit), 'a credit');
  const slip = await aPdf('slip.pdf', { pages: 1 });
  const paidOrder = await db.payout.findFirstOrThrow({ where: { grantId: paid.id, state: 'paid' } });
  const back = { amountFen: paidOrder.amountFen, day: today, reference: 'REF-9', reason: '户名不符' };
  const returnProposal = must(await proposeReturn(first, paidOrder.id, back, slip), 'a return');
  const bankCase = await db.bankCase.findFirst();
  const hand = await db.handPayment.findFirstOrThrow();
  return {
    fund: fundId,
    grant: paid.id,
    grantFiled: filed.id,
    batch: batch.id,
    answer,
    case: bankCase?.id ?? '',
    statement,
    creditProposal,
    returnProposal,
    template,
    handPayment: hand.id,
  };
}
