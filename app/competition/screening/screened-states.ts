import type { SubmissionState } from '#app/competition/submission/lifecycle.ts';

/** The states in which the secretaries' queue shows an entry: waiting, and what came of it. */
export const screenedStates = [
  'submitted',
  'returned',
  'accepted',
  'refused',
] as const satisfies readonly SubmissionState[];
