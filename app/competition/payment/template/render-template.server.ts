import { done, type Outcome } from '#app/platform/outcome.ts';
import { csvBytes } from '#app/platform/workbook/csv.server.ts';
import { workbookBytes } from '#app/platform/workbook/workbook.ts';
import { type PaymentTemplate, rowsOf, type TemplateOrder } from './template.ts';

/**
 * A payment file after a template, as bytes: XLSX whose cells are text, or CSV in its encoding with CRLF.
 * @returns a refusal `formulaLike` where a text would be a formula in CSV: XLSX takes it
 */
export function renderTemplate(template: PaymentTemplate, order: TemplateOrder): Outcome<Buffer> {
  const rows = rowsOf(template, order);
  if (template.format === 'csv') return csvBytes(rows, template);
  const widths = (rows[0] ?? []).map((_, index) => {
    const widest = rows.reduce((most, row) => Math.max(most, [...(row[index] ?? '')].length), 0);
    return Math.min(60, Math.max(10, widest * 1.6));
  });
  return done(Buffer.from(workbookBytes({ sheets: [{ name: order.batchNumber, rows, widths }] })));
}
