import { parse } from 'csv-parse/sync';
import { type AnswerLine, dayOf, fenOf, saidBy } from './answer.ts';

export const answerColumns = ['endToEndId', 'status', 'amount', 'reference', 'paidOn'] as const;

/**
 * Reads the bank's answer from CSV with a header row; columns in any order, `reason` may be among them, others are passed over.
 * @throws RangeError naming a missing column, or a line that is no row of the table
 */
export function parseCsvAnswer(csv: string): AnswerLine[] {
  let rows: string[][];
  try {
    rows = parse(csv, { bom: true, trim: true, skip_empty_lines: true }) as string[][];
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
  const [head = [], ...body] = rows;
  const missing = answerColumns.filter((name) => !head.includes(name));
  if (missing.length > 0) throw new RangeError(missing.join(', '));
  return body.map((row, index) => {
    const cell = (name: string) => (head.includes(name) ? (row[head.indexOf(name)] ?? '') : '');
    const status = cell('status');
    return {
      line: index + 1,
      endToEndId: cell('endToEndId'),
      messageId: '',
      said: saidBy(status),
      status,
      reason: cell('reason'),
      // An amount that cannot be read is none that was ordered.
      amountFen: fenOf(cell('amount')) ?? 0n,
      reference: cell('reference'),
      bookedOn: dayOf(cell('paidOn')),
      raw: row.join(','),
    };
  });
}
