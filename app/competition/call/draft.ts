import { type CallContent, callContentSchema } from '#app/competition/call/content.ts';

const LONGEST = 300_000;

/**
 * Reads a draft: it may be incomplete (empty texts, points that do not add up) but has the shape of a call, so that the
 * editor can show it. @returns null for anything else
 */
export function readDraft(value: unknown): CallContent | null {
  if (JSON.stringify(value ?? null).length > LONGEST) return null;
  const parsed = callContentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const misshapen = parsed.error.issues.some(
    (issue) =>
      (issue.code === 'invalid_type' && issue.expected !== 'int') ||
      (issue.code === 'invalid_union' && typeof Object(value).contact?.email !== 'string'),
  );
  return misshapen ? null : (value as CallContent);
}
