import type { FormFields } from '#app/ui/draft/merge.ts';
import type { SubmissionContent } from './content.ts';

/** The fields as they show a stored draft: `title`, `summary`, `trackKey`, `section.<key>`, `field.<key>`, `declared`. */
export function fieldsOf(content: SubmissionContent, trackKey: string): FormFields {
  const named = (prefix: string, values: Record<string, string>) =>
    Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]);
  return {
    trackKey,
    title: content.title,
    summary: content.summary,
    declared: content.declared ? 'on' : '',
    ...Object.fromEntries([...named('section', content.sections), ...named('field', content.fields)]),
  };
}

/** Reads the fields back. */
export function readFields(fields: FormFields): { content: SubmissionContent; trackKey: string } {
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), value]] : [],
      ),
    );
  return {
    trackKey: fields.trackKey ?? '',
    content: {
      title: fields.title ?? '',
      summary: fields.summary ?? '',
      sections: under('section'),
      fields: under('field'),
      declared: fields.declared === 'on',
    },
  };
}
