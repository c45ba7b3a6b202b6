import type { TFunction } from 'i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { type Cell, money, type Sheet } from '#app/platform/workbook/sheet.ts';
import { figureNames } from './figures.ts';
import { type FundDashboard, type FundFilter, fundDashboard } from './fund-dashboard.server.ts';

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
  const sheets: Sheet[] = [];
  const add = (name: string, heads: string[], rows: Cell[][]) => {
    const widths = heads.map((head, i) => (i === 0 ? 36 : Math.max(16, head.length * 2)));
    sheets.push({ name, heads: [heads], rows, widths });
  };
  const figureHeads = figureNames.map((name) => t(`fund:dashboard.figures.${name}`));
  const figureRows = (rows: FundDashboard['byYear']) =>
    rows.map((row): Cell[] => [
      inLanguage(row.name, language),
      row.capFen === null ? null : money(row.capFen),
      ...figureNames.map((name) => money(row[name])),
    ]);
  for (const [by, rows] of [
    ['year', byYear],
    ['call', byCall],
  ] as const) {
    add(
      t(`fund:dashboard.${by}`),
      [t(`fund:dashboard.${by}Name`), t('fund:caps.amount'), ...figureHeads],
      figureRows(rows),
    );
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
  add(
    t('fund:dashboard.byDayShort'),
    [t('fund:dashboard.day'), ...kinds.map((kind) => t(`fund:${kind}`))],
    days.map((row) => [row.day, ...kinds.map((kind) => money(row[kind]))]),
  );
  return done(await makeWorkbook({ sheets }));
}
