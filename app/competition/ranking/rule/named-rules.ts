const named = ['untrimmedMean', 'untrimmedSum', 'laterRound'] as const;
/** What decides ties beside the criteria, each with its own name in the texts of `ranking`. */
export type NamedRule = (typeof named)[number];

/** Whether a rule of ties is one of those that every call has, not a criterion's key. */
export const isNamed = (rule: string): rule is NamedRule => named.some((name) => name === rule);
