import { fromStates } from '#app/platform/lifecycle/lifecycle.ts';
import { type PayoutState, payoutLife } from './payout-life.ts';

/** Orders on their way to the bank: an award has one of them at a time. */
export const openStates = fromStates(payoutLife, 'voidOrder');

/** 复核, 审批, and 上级审批 above the limits; 经办 comes before them. */
export const steps = ['review', 'approve', 'endorse'] as const;
export type Step = (typeof steps)[number];

/** The order as far as its next step asks. */
export interface Signed {
  state: PayoutState;
  preparedById: string;
  reviewedById: string | null;
  approvedById: string | null;
  endorsedById?: string | null;
}

/** In which state each step finds the order, and where it goes back to when the step is refused: one step, never further. */
export const stepAt = {
  review: { from: 'prepared', back: 'sentBack' },
  approve: { from: 'reviewed', back: 'prepared' },
  endorse: { from: 'endorsing', back: 'reviewed' },
} as const satisfies Record<Step, { from: PayoutState; back: PayoutState }>;

/** The step that an order waits for; null when it waits for the preparer, the bank, or nobody. */
export const stepOf = (state: PayoutState): Step | null =>
  steps.find((step) => stepAt[step].from === state) ?? null;

/** Whether this person has signed the order already: nobody signs twice, in whatever part. */
export const hasSigned = (order: Signed, userId: string): boolean =>
  [order.preparedById, order.reviewedById, order.approvedById].includes(userId);

/** Why a person cannot take a step now; null when they can. */
export function stepRefusal(order: Signed, step: Step, userId: string): 'outOfStep' | 'fourEyes' | null {
  if (order.state !== stepAt[step].from) return 'outOfStep';
  return hasSigned(order, userId) ? 'fourEyes' : null;
}

/** 审批限额 in fen: what one person may approve alone, at once and in one day (Asia/Shanghai). */
export interface Limits {
  aloneFen: bigint;
  dailyFen: bigint;
}

/**
 * Whether an approval needs a further approver of a higher level (上级审批).
 * @param limits null where the fund has none: one suffices
 * @param todayFen what this person has approved alone today
 */
export const needsEndorsement = (amountFen: bigint, limits: Limits | null, todayFen: bigint): boolean =>
  limits !== null && (amountFen > limits.aloneFen || todayFen + amountFen > limits.dailyFen);
