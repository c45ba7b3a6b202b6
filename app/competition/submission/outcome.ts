import type { Step } from '#app/ui/Steps.tsx';
import type { Tone } from '#app/ui/tone.ts';
import { type SubmissionState, shownToEntrant, stationIndex, stations, submissionLife } from './lifecycle.ts';

/**
 * What an entry has come to without a state of its own: its call or a round ended without it, it went on to a later round, it was
 * never submitted, or its award stands still. Derived, never stored: what ends a call writes nothing to the entries that it leaves out.
 */
export const outcomes = {
  missed: 'neutral',
  shortlisted: 'gold',
  notShortlisted: 'neutral',
  notSelected: 'neutral',
  suspended: 'warning',
  revoked: 'danger',
} as const satisfies Record<string, Tone>;
export type Outcome = keyof typeof outcomes;
export type EntrantState = SubmissionState | Outcome;

export interface EntrantFacts {
  state: SubmissionState;
  /** the final list of its call is announced */
  final: boolean;
  /** the submission deadline of its call is over */
  closed: boolean;
  /** the newest shortlist of its track whose round has opened: whether the entry is on it */
  shortlist: { on: boolean } | null;
  /** the state of its award */
  grant: string | null;
}

const undecided: readonly SubmissionState[] = [
  'submitted',
  'returned',
  'accepted',
  'inReview',
  'ranked',
  'proposed',
];

/** Where an entry stands, as its own people are told: a list that is not published tells them nothing. */
export function entrantState({ state, final, closed, shortlist, grant }: EntrantFacts): EntrantState {
  if (state === 'draft') return closed || final ? 'missed' : 'draft';
  if (state === 'awarded' || state === 'paid')
    return grant === 'revoked' || grant === 'suspended' ? grant : state;
  if (!undecided.includes(state)) return state;
  if (final) return 'notSelected';
  if (state === 'inReview') return shortlist?.on ? 'shortlisted' : state;
  if (state !== 'ranked' && state !== 'proposed') return state;
  return shortlist && !shortlist.on ? 'notShortlisted' : 'ranked';
}

const isOutcome = (state: EntrantState): state is Outcome => state in outcomes;

/** The name and colour of where an entry stands. */
export function shownOutcome(state: EntrantState): { tone: Tone; label: string } {
  return isOutcome(state)
    ? { tone: outcomes[state], label: `submission:outcome.${state}` }
    : shownToEntrant(state);
}

/** How far an entry had come when it ended, by where it ended. */
const endedAfter: Partial<Record<EntrantState, SubmissionState>> = {
  refused: 'submitted',
  notShortlisted: 'ranked',
  notSelected: 'ranked',
  struckOff: 'inPublicity',
  suspended: 'awarded',
  revoked: 'awarded',
};
/** States that are a station reached, so that the next one is under way. */
const reached: readonly EntrantState[] = [
  'submitted',
  'accepted',
  'ranked',
  'awarded',
  'paid',
  'shortlisted',
];

/**
 * The stations of an entry: those behind, the one under way, those ahead. An entry that has ended has none ahead; one that was withdrawn or never
 * submitted has none at all. The labels are keys of texts.
 */
export function stepsTo(state: EntrantState): (Step & { label: string })[] {
  const end = endedAfter[state];
  if (end) {
    const way = stations.slice(0, stationIndex(end) + 1);
    const last = { key: state, label: shownOutcome(state).label, state: 'now' as const };
    return [...way.map((key) => ({ key, label: `submission:way.${key}`, state: 'done' as const })), last];
  }
  if (state === 'missed' || state === 'withdrawn') return [];
  const at = stationIndex(state === 'shortlisted' ? 'inReview' : (state as SubmissionState));
  const now = reached.includes(state) ? at + 1 : at;
  return stations.map((key, i) => ({
    key,
    label: `submission:way.${key}`,
    state: i < now ? 'done' : i === now ? 'now' : 'next',
  }));
}

/** Whether the entry has come to its end, so that there is nothing left to withdraw from. */
export const isOver = (state: EntrantState): boolean =>
  state in endedAfter || state === 'missed' || state === 'withdrawn';

/** The states whose sentence says until when. */
export const datedStates = ['draft', 'submitted', 'returned', 'accepted', 'inReview', 'inPublicity'] as const;

export const everyEntrantState = (): EntrantState[] => [
  ...(Object.keys(submissionLife.tones) as SubmissionState[]),
  ...(Object.keys(outcomes) as Outcome[]),
];
