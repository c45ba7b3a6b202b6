import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { money } from '#app/platform/workbook/sheet.ts';
import { listPayable } from './read-payouts.server.ts';

/** Every award with its newest payment as a workbook, in the language of `t`. Account numbers stay masked; amounts are yuan. */
export async function payoutsWorkbook(actor: Actor, t: TFunction): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const list = await listPayable(actor);
  if (!list.ok) return list;
  const rows = list.value.grants.map((grant) => {
    const payout = grant.payouts.find((p) => p.state !== 'rejected');
    return [
      grant.number,
      grant.submission.leadProvider.name,
      grant.submission.title,
      money(grant.amountFen),
      t(`states:Grant.${grant.state}.label`),
      grant.account?.accountName,
      grant.account?.bankName,
      grant.account?.bankCode,
      grant.account?.numberMasked,
      payout?.bankReference,
      payout?.paidOn,
      payout?.preparedBy,
      payout?.reviewedBy,
      payout?.approvedBy,
      payout?.endorsedBy,
    ];
  });
  const sheet = {
    name: t('award:finance.title'),
    heads: [names.map((name) => t(`award:export.${name}`))],
    widths: names.map((name) => (name === 'solution' || name === 'unit' ? 32 : 20)),
    rows,
  };
  return done(await makeWorkbook({ sheets: [sheet] }));
}

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
