import ExcelJS from 'exceljs';
import type { TFunction } from 'i18next';
import { listPayable } from '#app/competition/award/read-payouts.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';

/** Every award with its newest payment as a workbook, in the language of `t`. Account numbers stay masked; amounts are yuan. */
export async function payoutsWorkbook(actor: Actor, t: TFunction): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const list = await listPayable(actor);
  if (!list.ok) return list;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(t('award:finance.title'), { views: [{ state: 'frozen', ySplit: 1 }] });
  const names = [
    'number',
    'unit',
    'solution',
    'amount',
    'state',
    'accountName',
    'bankName',
    'bankCode',
    'account',
    'reference',
    'paidOn',
    'preparedBy',
    'reviewedBy',
    'approvedBy',
    'endorsedBy',
  ] as const;
  sheet.columns = names.map((name) => ({
    header: t(`award:export.${name}`),
    key: name,
    width: name === 'solution' || name === 'unit' ? 32 : 20,
  }));
  sheet.getRow(1).font = { bold: true };
  for (const grant of list.value.grants) {
    const payout = grant.payouts.find((p) => p.state !== 'rejected');
    sheet.addRow({
      number: grant.number,
      unit: grant.submission.leadProvider.name,
      solution: grant.submission.title,
      amount: Number(grant.amountFen) / 100,
      state: t(`award:states.${grant.state}`),
      accountName: grant.account?.accountName ?? '',
      bankName: grant.account?.bankName ?? '',
      bankCode: grant.account?.bankCode ?? '',
      account: grant.account?.numberMasked ?? '',
      reference: payout?.bankReference ?? '',
      paidOn: payout?.paidOn ?? '',
      preparedBy: payout?.preparedBy ?? '',
      reviewedBy: payout?.reviewedBy ?? '',
      approvedBy: payout?.approvedBy ?? '',
      endorsedBy: payout?.endorsedBy ?? '',
    });
  }
  sheet.getColumn('amount').numFmt = '#,##0.00';
  return done(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
