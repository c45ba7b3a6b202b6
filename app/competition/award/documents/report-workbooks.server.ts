import ExcelJS from 'exceljs';
import type { TFunction } from 'i18next';
import type { FundReport, Register } from '#app/competition/award/documents/content.ts';
import { leadOf } from '#app/competition/award/documents/report-texts.ts';
import { inLanguage } from '#app/competition/call/content.ts';

interface Column {
  label: string;
  width?: number;
  money?: boolean;
}
type Cell = string | number;

/** Exact up to 2^53 fen; a fund's cap is far below that. */
const yuanOf = (fen: string): number => Number(fen) / 100;

function sheetOf(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: Column[],
  rows: Cell[][],
  total?: string,
) {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ label, width, money }) => ({
    header: label,
    width: width ?? 18,
    ...(money && { style: { numFmt: '#,##0.00' } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(rows);
  if (!total || rows.length === 0) return;
  const sums = columns.map(({ money }, at): Cell => {
    if (money) return rows.reduce((sum, row) => sum + Number(row[at]), 0);
    return at === 0 ? total : '';
  });
  sheet.addRow(sums).font = { bold: true };
}

async function written(workbook: ExcelJS.Workbook, asOf: string): Promise<Uint8Array<ArrayBuffer>> {
  workbook.created = new Date(asOf);
  workbook.modified = new Date(asOf);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** 拨付台账 as a workbook; amounts are yuan. */
export async function registerWorkbook(register: Register, t: TFunction): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = leadOf(register, t);
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
    yuanOf(row.amountFen),
    t(`payment:states.${row.state}`),
    row.accountName,
    row.bankName,
    row.account,
    row.reference,
    row.paidOn,
    row.preparedBy,
    row.reviewedBy,
    row.approvedBy,
  ]);
  sheetOf(workbook, t('documents:kinds.paymentsRegister'), columns, rows, t('documents:report.total'));
  return written(workbook, register.asOf);
}

/** 资金使用报告 as a workbook, a sheet for each table; amounts are yuan. */
export async function fundReportWorkbook(report: FundReport, t: TFunction): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = leadOf(report, t);
  const text = (key: string) => t(`documents:report.${key}`);
  const money = (key: string) => ({ label: text(key), money: true });
  sheetOf(
    workbook,
    text('balances'),
    [{ label: text('account'), width: 24 }, money('opening'), money('change'), money('closing')],
    report.balances.map((row) => [
      t(`fund:${row.account}`),
      yuanOf(row.openingFen),
      yuanOf(row.changeFen),
      yuanOf(row.closingFen),
    ]),
  );
  sheetOf(
    workbook,
    text('movements'),
    [{ label: text('kind'), width: 24 }, { label: text('count') }, money('amount')],
    report.movements.map((row) => [t(`fund:kinds.${row.kind}`), row.entries, yuanOf(row.amountFen)]),
  );
  for (const by of ['calls', 'tracks'] as const) {
    sheetOf(
      workbook,
      text(by),
      [{ label: text('name'), width: 48 }, { label: text('awards') }, money('awarded'), money('paid')],
      report[by].map((row) => [
        inLanguage(row.name, report.language),
        row.awards,
        yuanOf(row.awardedFen),
        yuanOf(row.paidFen),
      ]),
      text('total'),
    );
  }
  sheetOf(
    workbook,
    text('states'),
    [{ label: text('state'), width: 24 }, { label: text('awards') }, money('amount')],
    report.states.map((row) => [t(`award:states.${row.state}`), row.awards, yuanOf(row.amountFen)]),
    text('total'),
  );
  return written(workbook, report.asOf);
}
