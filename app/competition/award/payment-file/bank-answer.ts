import { parse } from 'csv-parse/sync';

/** What the bank says of one payment. */
export interface BankAnswer {
  line: number;
  endToEndId: string;
  /** `paid`, or whatever else the bank says, as it says it */
  status: string;
  amountFen: bigint | null;
  reference: string;
  /** a date of Asia/Shanghai */
  paidOn: string;
}

export const answerColumns = ['endToEndId', 'status', 'amount', 'reference', 'paidOn'] as const;

/** Yuan as a bank writes them, `100,000.00`, in fen; null for anything else. */
export function fenOf(yuan: string): bigint | null {
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(yuan.replaceAll(/[,，\s¥]/g, ''));
  return match ? BigInt(match[1] ?? '') * 100n + BigInt((match[2] ?? '').padEnd(2, '0')) : null;
}

/**
 * Reads the bank's answer from CSV with a header row; columns in any order, others are passed over.
 * @throws RangeError naming a missing column, or a line that is no row of the table
 */
export function parseAnswer(csv: string): BankAnswer[] {
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
    const cell = (name: (typeof answerColumns)[number]) => row[head.indexOf(name)] ?? '';
    return {
      line: index + 2,
      endToEndId: cell('endToEndId'),
      status: cell('status').toLowerCase(),
      amountFen: fenOf(cell('amount')),
      reference: cell('reference'),
      paidOn: cell('paidOn'),
    };
  });
}

/** What an answer means for a file; only `paid` is acted on, the rest is for a person to look at. */
export type Verdict = 'paid' | 'notPaid' | 'unknown' | 'amountDiffers' | 'repeated' | 'incomplete';

/** @param amounts of each end-to-end id in the file, its amount in fen */
export function judgeAnswers(
  answers: readonly BankAnswer[],
  amounts: ReadonlyMap<string, bigint>,
): (BankAnswer & { verdict: Verdict })[] {
  const seen = new Set<string>();
  return answers.map((answer) => {
    const { endToEndId, status, amountFen, reference, paidOn } = answer;
    const amount = amounts.get(endToEndId);
    const verdict = (): Verdict => {
      if (amount === undefined) return 'unknown';
      if (seen.has(endToEndId)) return 'repeated';
      seen.add(endToEndId);
      if (status !== 'paid') return 'notPaid';
      if (amountFen !== amount) return 'amountDiffers';
      return reference.length < 3 || !/^\d{4}-\d\d-\d\d$/.test(paidOn) ? 'incomplete' : 'paid';
    };
    return { ...answer, verdict: verdict() };
  });
}
