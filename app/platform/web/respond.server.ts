import { data } from '@remix-run/node';
import type { z } from 'zod';
import type { Outcome, Refusal } from '#app/platform/outcome.ts';
import { readFields } from '#app/platform/web/read-fields.ts';
import { readForm } from '#app/platform/web/read-form.server.ts';

export { readFields };

/** Gives the outcome on, except that 'forbidden' becomes a 403 page and 'notFound' a 404 page. */
export function orThrow<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  if (outcome.refusal.code === 'forbidden') throw new Response(null, { status: 403 });
  if (outcome.refusal.code === 'notFound') throw new Response(null, { status: 404 });
  return outcome;
}

/** The answer to a form that was refused: 422 with the refusal, for the view to show beside its fields. */
export function refusalData(outcome: { ok: false; refusal: Refusal }) {
  return data({ refusal: outcome.refusal }, { status: 422 });
}

/** Reads a form by its schema; a field that repeats becomes an array. Bad input is a refusal with its fields. */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Outcome<z.output<S>>> {
  const form = await readForm(request);
  return form.ok ? readFields(form.value.values, schema) : form;
}
