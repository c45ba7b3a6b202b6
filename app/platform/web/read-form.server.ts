import type { z } from 'zod';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { oneLine, storable } from '#app/platform/text.ts';
import { readFields } from './read-fields.ts';

/** Most fields a form may have: a list of a thousand solutions has some two thousand. */
const MOST_FIELDS = 5_000;
const LONGEST_NAME = 200;
/** How deep JSON may be nested, and how many values it may hold; the text of a call has some 8 levels and 2,000 values. */
const DEEPEST = 32;
const MOST_VALUES = 50_000;

/** A posted form, read once. */
export interface ReadForm {
  /** what schemas read: a field by its name, repeated ones as an array; names of `Object.prototype` are names like others */
  values: Record<string, unknown>;
  /** the texts as they were typed, of repeated ones the last, to be shown again when the form is refused */
  typed: Record<string, string>;
}

/**
 * Reads the fields of a posted form in one pass: texts without characters that cannot be stored, files with a name of one line.
 * Refuses a form with more fields or longer names than any of ours.
 * @throws Response 415 when the body is no form, 400 when it is a broken one
 */
export async function readForm(request: Request): Promise<Outcome<ReadForm>> {
  const values: Record<string, unknown> = Object.create(null);
  const typed: Record<string, string> = Object.create(null);
  let fields = 0;
  const form = await formOf(request);
  if (!form) return refuse('tooManyFields');
  for (const [given, entry] of form) {
    fields += 1;
    if (fields > MOST_FIELDS || given.length > LONGEST_NAME) return refuse('tooManyFields');
    const name = storable(given);
    const value = typeof entry === 'string' ? storable(entry) : named(entry);
    if (typeof value === 'string') typed[name] = value;
    const before = values[name];
    if (before === undefined) values[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else values[name] = [before, value];
  }
  return { ok: true, value: { values, typed } };
}

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i;

/** The body as a form; null when it has far too many parts to be worth taking apart. */
async function formOf(request: Request): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!FORM.test(type)) throw new Response(null, { status: 415 });
  const body = await bytesOf(request);
  if (count(body, /^multipart/i.test(type) ? '\r\n--' : '&') > MOST_FIELDS * 2) return null;
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

async function bytesOf(request: Request): Promise<Buffer<ArrayBuffer>> {
  try {
    return Buffer.from(await request.arrayBuffer());
  } catch {
    throw new Response(null, { status: 400 }); // it broke off, or was read before
  }
}

function count(body: Buffer, mark: string): number {
  let found = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) found += 1;
  return found;
}

function named(file: File): File {
  const name = oneLine(file.name);
  return name === file.name
    ? file
    : new File([file], name, { type: file.type, lastModified: file.lastModified });
}

/**
 * Reads a body of JSON by its schema. Texts lose what cannot be stored, as in a form; numbers are finite.
 * @throws Response 415 when the body is no JSON by its type, 400 when it is broken or nested deeper than any of ours
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Outcome<z.output<S>>> {
  return readFields(await jsonOf(request), schema);
}

/** The body as JSON, not judged yet. @throws Response as `readJson` */
export async function jsonOf(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw new Response(null, { status: 415 });
  const text = (await bytesOf(request)).toString('utf8');
  if (depthOf(text) > DEEPEST) throw new Response(null, { status: 400 });
  try {
    const left = { values: MOST_VALUES };
    return clean(JSON.parse(text), left);
  } catch {
    throw new Response(null, { status: 400 });
  }
}

/** How deep brackets nest, without parsing: linear, and no text is too deep for it. */
function depthOf(text: string): number {
  let deepest = 0;
  let depth = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (mark === '[' || mark === '{') deepest = Math.max(deepest, ++depth);
    else if (mark === ']' || mark === '}') depth -= 1;
  }
  return deepest;
}

function clean(value: unknown, left: { values: number }): unknown {
  left.values -= 1;
  if (left.values < 0) throw new RangeError('too many values');
  if (typeof value === 'string') return storable(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('no number');
  if (Array.isArray(value)) return value.map((one) => clean(one, left));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [storable(name), clean(one, left)]));
}
