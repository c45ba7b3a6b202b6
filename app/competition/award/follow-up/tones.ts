import type { Tone } from '#app/ui/tone.ts';
import type { FollowUpState } from './terms.ts';

/** The colour of each state of a report. */
export const followUpTones: Record<FollowUpState, Tone> = {
  later: 'neutral',
  open: 'info',
  overdue: 'warning',
  submitted: 'success',
};
