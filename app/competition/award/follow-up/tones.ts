import type { FollowUpState } from '#app/competition/award/follow-up/terms.ts';
import type { Tone } from '#app/ui/tone.ts';

/** The colour of each state of a report. */
export const followUpTones: Record<FollowUpState, Tone> = {
  later: 'neutral',
  open: 'info',
  overdue: 'warning',
  submitted: 'success',
};
