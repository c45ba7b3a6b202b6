import type { Tone } from '#app/ui/tone.ts';
import type { PayoutState } from './payout-steps.ts';

/** The colour of each state of a payment order. */
export const orderTones: Record<PayoutState, Tone> = {
  sentBack: 'warning',
  prepared: 'info',
  reviewed: 'info',
  endorsing: 'info',
  approved: 'info',
  paid: 'success',
  failed: 'danger',
  returned: 'warning',
  rejected: 'neutral',
};
