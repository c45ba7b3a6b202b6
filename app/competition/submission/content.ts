import { z } from 'zod';

/** What a unit writes into its entry, as drafted and as frozen in a version; keys are those of the call's form. */
export const submissionContentSchema = z.object({
  title: z.string().max(120),
  summary: z.string().max(1000),
  sections: z.record(z.string(), z.string().max(20_000)),
  fields: z.record(z.string(), z.string().max(500)),
  declared: z.boolean(),
});
export type SubmissionContent = z.infer<typeof submissionContentSchema>;

/** A draft as it is stored: with the track that it would be submitted to. */
export const storedDraftSchema = submissionContentSchema.extend({ trackKey: z.string().max(60).optional() });

export const emptyContent: SubmissionContent = {
  title: '',
  summary: '',
  sections: {},
  fields: {},
  declared: false,
};

/** Characters as people count them: code points without white space at the ends, so that 𠮷 and 你 are one each. */
export function characterCount(text: string): number {
  return [...text.trim()].length;
}
