import { assignmentRulesSchema, type CallContent, callContentSchema, oneRound } from './content.ts';

const LONGEST = 300_000;
/** What is written by halves: too little, too much, a key or a date that is not one yet. All else has another shape, which no page could show. */
const incomplete = new Set(['too_small', 'too_big', 'invalid_format']);

/**
 * Reads a draft: it may be incomplete (empty texts, points that do not add up) but has the shape of a call, so that the
 * editor can show it. @returns null for anything else
 */
export function readDraft(given: unknown): CallContent | null {
  const value = withAssignmentDefaults(withRankingDefaults(given));
  if (JSON.stringify(value ?? null).length > LONGEST || hasWildNumber(value)) return null;
  const parsed = callContentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const misshapen = parsed.error.issues.some(
    (issue) =>
      !incomplete.has(issue.code) &&
      !(issue.code === 'invalid_type' && issue.expected === 'int') &&
      !(issue.code === 'invalid_union' && typeof Object(value).contact?.email === 'string'),
  );
  // A draft begun before there were several rounds does not say so.
  return misshapen ? null : { ...(value as CallContent), review: (value as CallContent).review ?? oneRound };
}

/** Beyond any amount, count or rate: what cannot be reckoned with is no draft, as a page could not show it. */
function hasWildNumber(value: unknown): boolean {
  if (typeof value === 'number') return !(Math.abs(value) <= 1e12);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasWildNumber);
}

/** A draft begun before methods adjusted scores says nothing of how they do. */
function withRankingDefaults(value: unknown): unknown {
  const ranking: unknown = Object(value).ranking;
  if (typeof ranking !== 'object' || ranking === null) return value;
  return { ...Object(value), ranking: { smallestGroup: 8, passMarkOn: 'raw', ...ranking } };
}

/** Nor does one begun before solutions could have judges of their own say how they come to them. */
function withAssignmentDefaults(value: unknown): unknown {
  const panel: unknown = Object(value).panel;
  if (typeof panel !== 'object' || panel === null || 'assignment' in panel) return value;
  return { ...Object(value), panel: { ...panel, assignment: assignmentRulesSchema.parse({}) } };
}
