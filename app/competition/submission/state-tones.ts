import type { SubmissionState } from '#app/platform/database/generated/client.ts';
import type { Tone } from '#app/ui/tone.ts';

export const submissionTones: Record<SubmissionState, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
  refused: 'danger',
  inReview: 'info',
  ranked: 'info',
  proposed: 'info',
  inPublicity: 'gold',
  confirmed: 'neutral',
  struckOff: 'danger',
  awarded: 'gold',
  paid: 'success',
  withdrawn: 'neutral',
};

/** What an entrant is told of a state: a ranking and a proposed list are not theirs to see before they are published. */
export function ownState(state: SubmissionState): { key: string; tone: Tone } {
  const hidden = state === 'ranked' || state === 'proposed';
  return { key: hidden ? `ownStates.${state}` : `states.${state}`, tone: submissionTones[state] };
}
