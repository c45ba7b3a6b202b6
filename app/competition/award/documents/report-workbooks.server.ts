import type { TFunction } from 'i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { type Cell, type Money, money, type Sheet } from '#app/platform/workbook/sheet.ts';
import type { FundReport, Register } from './content.ts';
import { leadOf } from './report-texts.ts';

interface Column {
  label: string;
  width?: number;
  money?: boolean;
}

/** A table with its heads, and the sums of its amounts under it where it has rows. */
function sheetOf(name: string, columns: Column[], rows: Cell[][], total?: string): Sheet {
  const sumOf = (at: number) =>
    money(rows.reduce((sum, row) => sum + ((row[at] as Money | undefined)?.fen ?? 0n), 0n));
  const sums = columns.map((column, at): Cell => (column.money ? sumOf(at) : at === 0 ? total : null));
  return {
    name,
    heads: [columns.map(({ label }) => label)],
    widths: columns.map(({ width }) => width ?? 18),
    rows,
    sums: total && rows.length > 0 ? sums : undefined,
  };
}

/** 拨付台账 as a workbook; amounts are yuan. */
export async function registerWorkbook(register: Register, t: TFunction): Promise<Uint8Array<ArrayBuffer>> {
  const keys = [
    'number',
    'unit',
    'solution',
    'amount',
    'state',
    'accountName',
    'bankName',
    'account',
  ] as const;
  const columns = [...keys, 'reference', 'paidOn', 'preparedBy', 'reviewedBy', 'approvedBy'].map((key) => ({
    label: t(`award:export.${key}`),
    width: key === 'unit' || key === 'solution' || key === 'bankName' ? 32 : 20,
    money: key === 'amount',
  }));
  const rows = register.rows.map((row): Cell[] => [
    row.number,
    row.unit,
    row.title,
    money(row.amountFen),
    t(`states:Payout.${row.state}.label`),
    row.accountName,
    row.bankName,
    row.account,
    row.reference,
    row.paidOn,
    row.preparedBy,
    row.reviewedBy,
    row.approvedBy,
  ]);
  const sheet = sheetOf(t('documents:kinds.paymentsRegister'), columns, rows, t('documents:report.total'));
  return makeWorkbook({ sheets: [sheet], title: leadOf(register, t), madeAt: new Date(register.asOf) });
}

/** 资金使用报告 as a workbook, a sheet for each table; amounts are yuan. */
export async function fundReportWorkbook(report: FundReport, t: TFunction): Promise<Uint8Array<ArrayBuffer>> {
  const text = (key: string) => t(`documents:report.${key}`);
  const inYuan = (key: string): Column => ({ label: text(key), money: true });
  const parts = (by: 'calls' | 'tracks') =>
    sheetOf(
      text(by),
      [{ label: text('name'), width: 48 }, { label: text('awards') }, inYuan('awarded'), inYuan('paid')],
      report[by].map((row) => [
        inLanguage(row.name, report.language),
        row.awards,
        money(row.awardedFen),
        money(row.paidFen),
      ]),
      text('total'),
    );
  const sheets = [
    sheetOf(
      text('balances'),
      [{ label: text('account'), width: 24 }, inYuan('opening'), inYuan('change'), inYuan('closing')],
      report.balances.map((row) => [
        t(`fund:${row.account}`),
        money(row.openingFen),
        money(row.changeFen),
        money(row.closingFen),
      ]),
    ),
    sheetOf(
      text('movements'),
      [{ label: text('kind'), width: 24 }, { label: text('count') }, inYuan('amount')],
      report.movements.map((row) => [t(`fund:kinds.${row.kind}`), row.entries, money(row.amountFen)]),
    ),
    parts('calls'),
    parts('tracks'),
    sheetOf(
      text('states'),
      [{ label: text('state'), width: 24 }, { label: text('awards') }, inYuan('amount')],
      report.states.map((row) => [t(`states:Grant.${row.state}.label`), row.awards, money(row.amountFen)]),
      text('total'),
    ),
  ];
  return makeWorkbook({ sheets, title: leadOf(report, t), madeAt: new Date(report.asOf) });
}
