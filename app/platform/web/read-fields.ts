import type { z } from 'zod';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { fieldMessage } from './field-message.ts';

/** Reads values by a schema. What it refuses is a refusal with its fields; each message is a text's key (`field-message.ts`). */
export function readFields<S extends z.ZodType>(values: unknown, schema: S): Outcome<z.output<S>> {
  const parsed = schema.safeParse(values, { error: fieldMessage });
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = new Map<string, string[]>();
  for (const { path, message } of parsed.error.issues) {
    const name = path.join('.');
    fields.set(name, [...(fields.get(name) ?? []), message]);
  }
  return refuse('invalid', undefined, Object.fromEntries(fields));
}
