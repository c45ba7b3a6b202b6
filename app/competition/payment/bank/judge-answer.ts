import type { PayoutState } from '../order/payout-life.ts';
import type { AnswerKind, AnswerLine } from './answer.ts';

/** What a line is told of: the order it names, as it stands. */
export interface Named {
  state: PayoutState;
  amountFen: bigint;
  /** the file it went out in counts: it was not cancelled, and nothing came back from it */
  live: boolean;
  /** the day on which that file was made, Asia/Shanghai */
  sentOn: string;
  /** who said before that it was paid; null when nobody did */
  paidBy: { kind: AnswerKind; reference: string } | null;
}

/** Why a line is for a person to decide on; `refused` is what a second person did not confirm. */
export const caseProblems = [
  'unknown',
  'repeated',
  'amountDiffers',
  'wrongDate',
  'paidTwice',
  'contradicts',
  'statusUnknown',
  'unreadable',
  'refused',
] as const;
export type CaseProblem = (typeof caseProblems)[number];

/** What a line would do once it is confirmed: paid, failed or returned; nothing, as it says nothing new; or it is a case. */
export type Verdict =
  | { verdict: 'paid' | 'rejected' | 'returned' | 'confirmed' | 'pending' }
  | { verdict: 'case'; problem: CaseProblem };

const as = (problem: CaseProblem): Verdict => ({ verdict: 'case', problem });

function paid(line: AnswerLine, order: Named, kind: AnswerKind, today: string): Verdict {
  if (order.state === 'paid') {
    // Status report and booking both tell of one payment; two bookings are two payments.
    const { paidBy } = order;
    const same = !paidBy || paidBy.kind !== kind || paidBy.reference === line.reference;
    return same ? { verdict: 'confirmed' } : as('paidTwice');
  }
  if (order.state !== 'approved' || !order.live) return as('contradicts');
  if (line.unread.includes('bookedOn')) return as('unreadable');
  if (line.bookedOn === '' || line.bookedOn > today || line.bookedOn < order.sentOn) return as('wrongDate');
  return { verdict: 'paid' };
}

/**
 * What a line means for the order it names. Only what is whole and as ordered is acted on; nothing is dropped.
 * @param order undefined when no payment file holds the line's end-to-end id
 * @param seen whether a line before it in the same answer says the same
 * @param today a date of Asia/Shanghai
 */
export function judgeLine(
  line: AnswerLine,
  order: Named | undefined,
  { kind, seen, today }: { kind: AnswerKind; seen: boolean; today: string },
): Verdict {
  if (!order) return as('unknown');
  if (line.said === 'unknown') return as('statusUnknown');
  if (line.said === 'pending') return { verdict: 'pending' };
  if (seen) return as('repeated');
  const amountStands = line.amountFen === null || line.amountFen === order.amountFen;
  if (line.said === 'rejected') {
    if (order.state === 'failed') return { verdict: 'confirmed' };
    return order.state === 'approved' && order.live ? { verdict: 'rejected' } : as('contradicts');
  }
  if (line.unread.includes('amount')) return as('unreadable');
  if (!amountStands) return as('amountDiffers');
  if (line.said === 'paid') return paid(line, order, kind, today);
  if (order.state === 'returned') return { verdict: 'confirmed' };
  return order.state === 'paid' ? { verdict: 'returned' } : as('contradicts');
}
