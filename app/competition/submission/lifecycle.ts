import type { SubmissionState } from '#app/platform/database/generated/client.ts';

/** 申报的去路. Every arrow of a solution's way: from, the verb that takes it, and where it leads. */
export const arrows = [
  { from: 'draft', verb: 'submit', to: 'submitted' },
  { from: 'submitted', verb: 'submit', to: 'submitted' },
  { from: 'returned', verb: 'submit', to: 'submitted' },
  { from: 'submitted', verb: 'returnForCorrection', to: 'returned' },
  { from: 'submitted', verb: 'accept', to: 'accepted' },
  { from: 'submitted', verb: 'confirmRefusal', to: 'refused' },
  { from: 'returned', verb: 'confirmRefusal', to: 'refused' },
  { from: 'accepted', verb: 'openRound', to: 'inReview' },
  { from: 'inReview', verb: 'computeRankings', to: 'ranked' },
  { from: 'ranked', verb: 'openRound', to: 'inReview' },
  { from: 'ranked', verb: 'propose', to: 'proposed' },
  { from: 'proposed', verb: 'rejectSelection', to: 'ranked' },
  { from: 'proposed', verb: 'startPublicity', to: 'inPublicity' },
  { from: 'inPublicity', verb: 'announceFinal', to: 'awarded' },
  { from: 'inPublicity', verb: 'confirmReserve', to: 'confirmed' },
  { from: 'inPublicity', verb: 'upholdObjection', to: 'struckOff' },
  { from: 'awarded', verb: 'approvePayout', to: 'paid' },
  { from: 'submitted', verb: 'withdraw', to: 'withdrawn' },
  { from: 'returned', verb: 'withdraw', to: 'withdrawn' },
  { from: 'accepted', verb: 'withdraw', to: 'withdrawn' },
  { from: 'inReview', verb: 'withdraw', to: 'withdrawn' },
  { from: 'ranked', verb: 'withdraw', to: 'withdrawn' },
  { from: 'draft', verb: 'withdraw', to: 'withdrawn' },
] as const satisfies readonly { from: SubmissionState; verb: string; to: SubmissionState }[];

export type SubmissionVerb = (typeof arrows)[number]['verb'];

/** Where the verb leads from this state, or null: then it is refused. */
export function after(from: SubmissionState, verb: SubmissionVerb): SubmissionState | null {
  return arrows.find((arrow) => arrow.from === from && arrow.verb === verb)?.to ?? null;
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
] as const;
const stationOf: Partial<Record<SubmissionState, (typeof stations)[number]>> = {
  returned: 'submitted',
  refused: 'submitted',
  proposed: 'ranked',
  confirmed: 'inPublicity',
  struckOff: 'inPublicity',
};

/** The index in `stations` of a state; -1 for a withdrawn entry. */
export function stationIndex(state: SubmissionState): number {
  return stations.indexOf((stationOf[state] ?? state) as (typeof stations)[number]);
}
