import { z } from 'zod';
import { revisionField } from '#app/platform/web/fields.ts';

/** A note as it is posted; `revision` is the one it was written on. */
export const noteSchema = z.object({
  text: z.string().max(8000, 'scoring:refusals.tooLong'),
  revision: revisionField.default(0),
});
export type Note = z.infer<typeof noteSchema>;

/** 常用评语 of a judge's own. */
export const phraseSchema = z.object({ text: z.string().trim().min(1, 'scoring:errors.phrase').max(300) });
export interface Phrase {
  id: string;
  text: string;
}
/** so many may be kept */
export const PHRASES = 60;
