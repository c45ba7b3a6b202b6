import type { Outcome } from '#app/platform/outcome.ts';
import { readFields } from './read-fields.ts';

export { readFields };

/** Gives the outcome on, except that 'forbidden' becomes a 403 page and 'notFound' a 404 page. */
export function orThrow<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return outcome;
  if (outcome.refusal.code === 'forbidden') throw new Response(null, { status: 403 });
  if (outcome.refusal.code === 'notFound') throw new Response(null, { status: 404 });
  return outcome;
}
