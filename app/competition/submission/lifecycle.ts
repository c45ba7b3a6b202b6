import { lifecycle, type StateOf, shownAs } from '#app/platform/lifecycle/lifecycle.ts';
import type { Tone } from '#app/ui/tone.ts';

/** 申报的去路: the states of a solution, and every way between them. */
export const submissionLife = lifecycle({
  thing: 'Submission',
  column: 'state',
  begins: ['draft'],
  tones: {
    draft: 'neutral',
    submitted: 'info',
    returned: 'warning',
    accepted: 'success',
    refused: 'danger',
    inReview: 'info',
    ranked: 'info',
    proposed: 'info',
    inPublicity: 'gold',
    struckOff: 'danger',
    awarded: 'gold',
    paid: 'success',
    withdrawn: 'neutral',
  },
  arrows: [
    { verb: 'submit', from: ['draft', 'submitted', 'returned'], to: 'submitted' },
    { verb: 'returnForCorrection', from: ['submitted'], to: 'returned' },
    { verb: 'accept', from: ['submitted'], to: 'accepted' },
    { verb: 'answerRefusal', from: ['submitted', 'returned'], to: 'refused' },
    // A later round begins with those on the shortlist of the one before.
    { verb: 'openRound', from: ['accepted', 'ranked'], to: 'inReview' },
    { verb: 'computeRankings', from: ['inReview'], to: 'ranked' },
    { verb: 'proposeWinners', from: ['ranked'], to: 'proposed' },
    { verb: 'decideSelection', from: ['proposed'], to: 'ranked' },
    // Its call is cancelled: a list that was proposed or in publicity is none.
    { verb: 'confirmCancellation', from: ['proposed', 'inPublicity'], to: 'ranked' },
    { verb: 'startPublicity', from: ['proposed'], to: 'inPublicity' },
    { verb: 'answerObjection', from: ['inPublicity'], to: 'struckOff' },
    { verb: 'announceFinal', from: ['inPublicity'], to: 'awarded' },
    // A reserve that was not needed is simply ranked again.
    { verb: 'announceFinal', from: ['proposed'], to: 'ranked' },
    { verb: 'settlePaid', from: ['awarded'], to: 'paid' },
    { verb: 'returnOrder', from: ['paid'], to: 'awarded' },
    { verb: 'discardDraft', from: ['draft'], to: 'withdrawn' },
    {
      verb: 'withdraw',
      from: ['draft', 'submitted', 'returned', 'accepted', 'inReview', 'ranked'],
      to: 'withdrawn',
    },
  ],
});
export type SubmissionState = StateOf<typeof submissionLife>;

/** How an entrant is shown a state: that a solution is ranked or proposed is not theirs to see before it is published. */
export function shownToEntrant(state: SubmissionState): { tone: Tone; label: string; sentence: string } {
  const shown = shownAs(submissionLife, state);
  if (state !== 'ranked' && state !== 'proposed') return shown;
  return { ...shown, label: `states:Submission.${state}.ownLabel` };
}

/** The stations shown to the entrant, in order; a state between them belongs to the station before. */
export const stations = [
  'draft',
  'submitted',
  'accepted',
  'inReview',
  'ranked',
  'inPublicity',
  'awarded',
  'paid',
] as const satisfies readonly SubmissionState[];
type Station = (typeof stations)[number];
const stationOf: Partial<Record<SubmissionState, Station>> = {
  returned: 'submitted',
  refused: 'submitted',
  proposed: 'ranked',
  struckOff: 'inPublicity',
};

/** The index in `stations` of a state; -1 for a withdrawn entry. */
export function stationIndex(state: SubmissionState): number {
  return stations.indexOf((stationOf[state] ?? state) as Station);
}
