import ExcelJS from 'exceljs';
import type { TFunction } from 'i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { yuanCell } from '#app/platform/money/yuan-cell.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { figureNames } from './figures.ts';
import { type FundDashboard, type FundFilter, fundDashboard } from './fund-dashboard.server.ts';

type Cell = string | number;

/** A fund's dashboard as a workbook in `language`: by year, by call, what waits, days to payment, days' balances. Amounts are yuan. */
export async function fundWorkbook(
  actor: Actor,
  fundId: string,
  filter: FundFilter,
  { t, language }: { t: TFunction; language: string },
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const read = await fundDashboard(actor, fundId, filter);
  if (!read.ok) return read;
  const { byYear, byCall, waits, time, days } = read.value;
  const book = new ExcelJS.Workbook();
  const add = (name: string, heads: string[], rows: Cell[][]) => {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(heads).font = { bold: true };
    for (const row of rows) sheet.addRow(row);
    heads.forEach((head, i) => {
      const column = sheet.getColumn(i + 1);
      column.width = i === 0 ? 36 : Math.max(16, head.length * 2);
    });
    return sheet;
  };
  const figureHeads = figureNames.map((name) => t(`fund:dashboard.figures.${name}`));
  const figureRows = (rows: FundDashboard['byYear']) =>
    rows.map((row): Cell[] => [
      inLanguage(row.name, language),
      row.capFen === null ? '' : yuanCell(BigInt(row.capFen)),
      ...figureNames.map((name) => yuanCell(BigInt(row[name]))),
    ]);
  for (const [by, rows] of [
    ['year', byYear],
    ['call', byCall],
  ] as const) {
    const sheet = add(
      t(`fund:dashboard.${by}`),
      [t(`fund:dashboard.${by}Name`), t('fund:caps.amount'), ...figureHeads],
      figureRows(rows),
    );
    for (let i = 2; i <= figureNames.length + 2; i++) sheet.getColumn(i).numFmt = '#,##0.00';
  }
  add(
    t('fund:dashboard.waits'),
    ['step', 'whom', 'count', 'medianAge', 'oldest'].map((head) => t(`fund:dashboard.${head}`)),
    waits.map(({ step, count, median, oldest }) => [
      t(`fund:dashboard.steps.${step}.what`),
      t(`fund:dashboard.steps.${step}.whom`),
      ...[count, median, oldest],
    ]),
  );
  add(
    t('fund:dashboard.time'),
    [t('fund:dashboard.rangeName'), t('fund:dashboard.payments')],
    time.ranges.map(({ from, to, count }) => [
      to === null ? t('fund:dashboard.rangeOpen', { from }) : t('fund:dashboard.range', { from, to }),
      count,
    ]),
  );
  const kinds = ['available', 'held', 'committed', 'paid'] as const;
  const sheet = add(
    t('fund:dashboard.byDayShort'),
    [t('fund:dashboard.day'), ...kinds.map((kind) => t(`fund:${kind}`))],
    days.map((row) => [row.day, ...kinds.map((kind) => yuanCell(BigInt(row[kind])))]),
  );
  for (let i = 2; i <= kinds.length + 1; i++) sheet.getColumn(i).numFmt = '#,##0.00';
  return done(new Uint8Array(await book.xlsx.writeBuffer()));
}
