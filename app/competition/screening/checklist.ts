import { z } from 'zod';

/** What every submission is examined for (形式审查). */
export const checklistItems = [
  'eligible',
  'formComplete',
  'filesLegible',
  'sealsPresent',
  'consortiumConfirmed',
  'declarationSigned',
  'creditChecked',
] as const;

export const checklistSchema = z.partialRecord(z.enum(checklistItems), z.enum(['pass', 'fail']));
export type Checklist = z.infer<typeof checklistSchema>;

/** Is every item checked and in order? Takes the stored JSON. */
export function allChecked(stored: unknown): boolean {
  const parsed = checklistSchema.safeParse(stored);
  return parsed.success && checklistItems.every((item) => parsed.data[item] === 'pass');
}
