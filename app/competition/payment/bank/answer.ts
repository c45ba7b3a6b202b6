/** Which of the bank's files an answer came in. */
export const answerKinds = ['pain002', 'camt054', 'csv'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What the bank says of a payment, whatever its code for it: settled, refused, still on its way, sent back; or nothing we know. */
export type Said = 'paid' | 'rejected' | 'pending' | 'returned' | 'unknown';

/** One line of a bank's answer. */
export interface AnswerLine {
  /** its place in the file, from 1 */
  line: number;
  /** '' when the line speaks of a whole file (`messageId`), or of no payment of ours */
  endToEndId: string;
  /** the payment file that the line speaks of as a whole; '' otherwise */
  messageId: string;
  said: Said;
  /** the bank's own word: `ACSC`, `RJCT`, `paid` */
  status: string;
  /** the bank's reason, code and text */
  reason: string;
  /** null where the bank names no amount, or none that can be read */
  amountFen: bigint | null;
  reference: string;
  /** a date of Asia/Shanghai; '' where there is none, or none that can be read */
  bookedOn: string;
  /** what stands in the file but says nothing we can read, or should stand there and does not */
  unread: readonly ('amount' | 'bookedOn')[];
  /** the line as it stood in the file, for whoever decides on it */
  raw: string;
}

export interface ParsedAnswer {
  kind: AnswerKind;
  lines: AnswerLine[];
}

/**
 * Codes of ISO 20022 (ExternalPaymentTransactionStatus1Code) by what they mean for a payer, and the words of CSV answers. ACSC: the debtor's
 * account is debited; ACCC: the creditor's is credited. Everything accepted short of that is still on its way.
 */
const words: Record<Exclude<Said, 'unknown'>, readonly string[]> = {
  paid: ['ACSC', 'ACCC', 'PAID', '已付款', '成功'],
  rejected: ['RJCT', 'CANC', 'REJECTED', 'FAILED', '失败', '拒绝'],
  pending: [
    'ACCP',
    'ACTC',
    'ACSP',
    'ACWC',
    'ACWP',
    'ACFC',
    'PDNG',
    'PART',
    'RCVD',
    'PATC',
    'PENDING',
    '处理中',
  ],
  returned: ['RETURNED', '退汇'],
};

/** What a status means, in whatever letters the bank writes it. */
export function saidBy(status: string): Said {
  const word = status.normalize('NFKC').trim().toUpperCase();
  for (const said of ['paid', 'rejected', 'pending', 'returned'] as const)
    if (words[said].includes(word)) return said;
  return 'unknown';
}
