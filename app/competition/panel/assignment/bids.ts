import type { AssignmentRules } from '#app/competition/call/content.ts';

const DAY = 86_400_000;

/** When preferences of judges close, counted from the draw; null where the call does not ask for them. */
export function bidsCloseAt({ mode, bids, bidDays }: AssignmentRules, drawnAt: Date): Date | null {
  return mode === 'perSolution' && bids ? new Date(drawnAt.getTime() + bidDays * DAY) : null;
}
