import type { SubmissionContent } from './content.ts';

/** What stands in the fields of the draft's form: `title`, `summary`, `trackKey`, `section.<key>`, `field.<key>`, `declared`. */
export type DraftFields = Readonly<Record<string, string>>;

/** The fields as they show a stored draft. */
export function fieldsOf(content: SubmissionContent, trackKey: string): DraftFields {
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
export function readFields(fields: DraftFields): { content: SubmissionContent; trackKey: string } {
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

/** The names of the fields in which two states of a draft differ, in the order of the first. */
export function differing(mine: DraftFields, theirs: DraftFields): string[] {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return [...names].filter((name) => (mine[name] ?? '') !== (theirs[name] ?? ''));
}
