import { callInForce } from '#app/competition/call/in-force.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import type { Register } from './content.ts';

/** The payments of a fund dated within a period (Asia/Shanghai, both days included), executed or sent back by the bank since, by date. */
export async function readRegister(
  tx: Tx,
  fundId: string,
  { from, to }: { from: string; to: string },
): Promise<Register['rows']> {
  const payouts = await tx.payout.findMany({
    where: { grant: { fundId }, state: { in: ['paid', 'returned'] }, paidOn: { gte: from, lte: to } },
    orderBy: [{ paidOn: 'asc' }, { bankReference: 'asc' }, { id: 'asc' }],
    select: {
      ...{ amountFen: true, bankReference: true, paidOn: true, state: true },
      ...{ preparedById: true, reviewedById: true, approvedById: true },
      grant: {
        select: {
          number: true,
          submission: { select: { title: true, callId: true, leadProvider: { select: { name: true } } } },
          account: { select: { accountName: true, bankName: true, numberMasked: true } },
        },
      },
    },
  });
  const people = await tx.user.findMany({
    where: {
      id: { in: payouts.flatMap((p) => [p.preparedById, p.reviewedById ?? '', p.approvedById ?? '']) },
    },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  const titles = new Map<string, { zh: string; en: string }>();
  for (const callId of new Set(payouts.map(({ grant }) => grant.submission.callId)))
    titles.set(callId, (await callInForce(tx, callId)).content.title);
  return payouts.map(({ grant: { number, submission, account }, ...payout }) => ({
    number,
    unit: submission.leadProvider.name,
    title: submission.title,
    call: titles.get(submission.callId) ?? { zh: '', en: '' },
    amountFen: payout.amountFen.toString(),
    accountName: account?.accountName ?? '',
    bankName: account?.bankName ?? '',
    account: account?.numberMasked ?? '',
    reference: payout.bankReference,
    paidOn: payout.paidOn ?? '',
    state: payout.state,
    preparedBy: nameOf(payout.preparedById),
    reviewedBy: nameOf(payout.reviewedById),
    approvedBy: nameOf(payout.approvedById),
  }));
}
