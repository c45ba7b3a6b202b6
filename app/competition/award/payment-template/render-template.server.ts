import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { type PaymentTemplate, rowsOf, type TemplateOrder } from './template.ts';

/** A payment file after a template, as bytes: XLSX whose cells are text, or CSV in its encoding with CRLF. */
export async function renderTemplate(template: PaymentTemplate, order: TemplateOrder): Promise<Buffer> {
  const rows = rowsOf(template, order);
  if (template.format === 'xlsx') return workbookOf(rows, order.batchNumber);
  const text = stringify(rows, { delimiter: template.delimiter, record_delimiter: 'windows' });
  return iconv.encode(text, template.encoding === 'gb18030' ? 'gb18030' : 'utf8', {
    addBOM: template.encoding === 'utf-8-bom',
  });
}

async function workbookOf(rows: string[][], name: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name);
  for (const row of rows) {
    const added = sheet.addRow(row);
    // As text: an account of nineteen digits, or a large amount, is no number to a spreadsheet.
    added.eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
  rows[0]?.forEach((_, index) => {
    const widest = Math.max(...rows.map((row) => [...(row[index] ?? '')].length));
    sheet.getColumn(index + 1).width = Math.min(60, Math.max(10, widest * 1.6));
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}
