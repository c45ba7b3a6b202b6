import { type Outcome, refuse } from '#app/platform/outcome.ts';

/** Most fields a form may have: a list of a thousand solutions has some two thousand. */
const MOST_FIELDS = 5_000;
const LONGEST_NAME = 200;

/** A posted form, read once. */
export interface ReadForm {
  /** what schemas read: a field by its name, repeated ones as an array; names of `Object.prototype` are names like others */
  values: Record<string, unknown>;
  /** the texts as they were typed, of repeated ones the last, to be shown again when the form is refused */
  typed: Record<string, string>;
}

// C0 and C1 but for tab and line breaks: no keyboard types them, PostgreSQL refuses NUL, XML and workbooks the others.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** A text that PostgreSQL, XML and a workbook can keep: without control characters, lone surrogates as U+FFFD. */
export function storable(text: string): string {
  return text.replaceAll(CONTROLS, '').toWellFormed();
}

/** Reads the fields of a posted form in one pass. Refuses a form with more fields or longer names than any of ours. */
export async function readForm(request: Request): Promise<Outcome<ReadForm>> {
  const values: Record<string, unknown> = Object.create(null);
  const typed: Record<string, string> = Object.create(null);
  let fields = 0;
  for (const [name, given] of await request.formData()) {
    fields += 1;
    if (fields > MOST_FIELDS || name.length > LONGEST_NAME) return refuse('tooManyFields');
    const value = typeof given === 'string' ? storable(given) : given;
    if (typeof value === 'string') typed[name] = value;
    const before = values[name];
    if (before === undefined) values[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else values[name] = [before, value];
  }
  return { ok: true, value: { values, typed } };
}
