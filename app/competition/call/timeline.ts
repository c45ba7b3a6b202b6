export const callSteps = ['submission', 'screening', 'review', 'publicity', 'award'] as const;
export type CallStep = (typeof callSteps)[number];

/** How far a call has come; instants, and dates of the 公示 as `YYYY-MM-DD`. */
export interface CallFacts {
  now: Date;
  opensAt: Date;
  submissionDeadline: Date;
  reviewUntil: Date;
  reviewStarted: boolean;
  publicityFrom: string | null;
  publicityTo: string | null;
  finalAt: Date | null;
  allPaid: boolean;
}

export interface TimelineStep {
  key: CallStep;
  state: 'done' | 'now' | 'next';
  /** an instant as ISO text, or a date */
  from: string | null;
  until: string | null;
}

/** Which step is under way: -1 before the opening, 5 when all is paid. */
function position(facts: CallFacts): number {
  if (facts.finalAt) return facts.allPaid ? 5 : 4;
  if (facts.publicityFrom) return 3;
  if (facts.reviewStarted) return 2;
  if (facts.now >= facts.submissionDeadline) return 1;
  return facts.now >= facts.opensAt ? 0 : -1;
}

/** The steps of a call with their state, in order. */
export function timelineOf(facts: CallFacts): TimelineStep[] {
  const at = position(facts);
  const spans: Record<CallStep, [string | null, string | null]> = {
    submission: [facts.opensAt.toISOString(), facts.submissionDeadline.toISOString()],
    screening: [facts.submissionDeadline.toISOString(), null],
    review: [null, facts.reviewUntil.toISOString()],
    publicity: [facts.publicityFrom, facts.publicityTo],
    award: [facts.finalAt?.toISOString() ?? null, null],
  };
  return callSteps.map((key, i) => ({
    key,
    state: i < at ? 'done' : i === at ? 'now' : 'next',
    from: spans[key][0],
    until: spans[key][1],
  }));
}

export type CallPhase = 'coming' | 'open' | 'closed' | 'cancelled';

/** Whether entries can be made now. */
export function phaseOf({
  now,
  opensAt,
  submissionDeadline,
  state,
}: {
  now: Date;
  opensAt: Date;
  submissionDeadline: Date;
  state: 'draft' | 'published' | 'closed' | 'cancelled';
}): CallPhase {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'closed' || now >= submissionDeadline) return 'closed';
  return now < opensAt ? 'coming' : 'open';
}
