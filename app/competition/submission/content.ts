import { z } from 'zod';
import { isBlank, lineText } from '#app/platform/text.ts';

/** What a unit writes into its entry, as drafted and as frozen in a version; keys are those of the call's form. */
export const submissionContentSchema = z.object({
  title: lineText(120),
  summary: z.string().max(1000),
  sections: z.record(z.string(), z.string().max(20_000)),
  fields: z.record(z.string(), z.string().max(500)),
  declared: z.boolean(),
});
export type SubmissionContent = z.infer<typeof submissionContentSchema>;

/** A draft as it is stored: with the track that it would be submitted to. */
export const storedDraftSchema = submissionContentSchema.extend({ trackKey: z.string().max(60).optional() });

/** Without sections and fields that the call's form does not ask for: they are nobody's, and would be kept for nothing. */
export function withinForm<Content extends SubmissionContent>(
  form: { sections: readonly { key: string }[]; fields: readonly { key: string }[] },
  content: Content,
): Content {
  const asked = (values: Record<string, string>, known: readonly { key: string }[]) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => known.some((one) => one.key === key)));
  return {
    ...content,
    sections: asked(content.sections, form.sections),
    fields: asked(content.fields, form.fields),
  };
}

export const emptyContent: SubmissionContent = {
  title: '',
  summary: '',
  sections: {},
  fields: {},
  declared: false,
};

/** Characters as people count them: code points without white space at the ends, so that 𠮷 and 你 are one each; a text of which nobody sees anything has none. */
export function characterCount(text: string): number {
  return isBlank(text) ? 0 : [...text.trim()].length;
}
