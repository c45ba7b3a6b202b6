import { parse } from 'csv-parse/sync';
import { type AnswerLine, saidBy } from './answer.ts';
import { dayOf, fenOf } from './cells.ts';

const answerColumns = ['endToEndId', 'status', 'amount', 'reference', 'paidOn'] as const;

/**
 * The rows of a table in text, cells trimmed: separated by commas, or by what its first row is separated by where that row has no comma.
 * @throws RangeError where a line is no row of the table, or where there are more than `most` rows below the first
 */
export function rowsOf(csv: string, most: number): string[][] {
  const head = csv.slice(0, 2000).split(/\r?\n/, 1)[0] ?? '';
  const delimiter = head.includes(',') ? ',' : ([';', '\t'].find((sign) => head.includes(sign)) ?? ',');
  try {
    return parse(csv, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      delimiter,
      // A file that several hands wrote ends its lines in several ways.
      record_delimiter: ['\r\n', '\n', '\r'],
      to: most + 2,
    }) as string[][];
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads the bank's answer from CSV with a header row; columns in any order, `reason` may be among them, others are passed over.
 * @param most lines that are read; one more tells that there were more
 * @throws RangeError naming a missing column, or a line that is no row of the table
 */
export function parseCsvAnswer(csv: string, most = 10_000): AnswerLine[] {
  const [head = [], ...body] = rowsOf(csv, most);
  const missing = answerColumns.filter((name) => !head.includes(name));
  if (missing.length > 0) throw new RangeError(missing.join(', '));
  return body.map((row, index) => {
    const cell = (name: string) => (head.includes(name) ? (row[head.indexOf(name)] ?? '') : '');
    const [status, amount, paidOn] = [cell('status'), cell('amount'), cell('paidOn')];
    const [amountFen, bookedOn] = [fenOf(amount), dayOf(paidOn)];
    const unread: AnswerLine['unread'] = [
      ...(amountFen === null ? (['amount'] as const) : []),
      ...(paidOn !== '' && bookedOn === '' ? (['bookedOn'] as const) : []),
    ];
    return {
      line: index + 1,
      endToEndId: cell('endToEndId'),
      messageId: '',
      said: saidBy(status),
      status,
      reason: cell('reason'),
      amountFen,
      reference: cell('reference'),
      bookedOn,
      unread,
      raw: row.join(','),
    };
  });
}
