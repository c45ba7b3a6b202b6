import type { RefusalCode } from '#app/i18n/refusal-code.ts';

/** Why something was refused. `code` is the i18n key `refusals.<code>`, and has a text in both languages; `fields` are messages beside a form's fields. */
export interface Refusal {
  code: RefusalCode;
  params?: Record<string, string | number>;
  fields?: Record<string, string[]>;
}

/** What a verb returns: its value, or a refusal a person can cause and should read. Nobody throws for these. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** The verb did what was asked. */
export function done(): { ok: true; value: undefined };
export function done<T>(value: T): { ok: true; value: T };
export function done<T>(value?: T): { ok: true; value: T | undefined } {
  return { ok: true, value };
}

/** The verb did nothing; `code` as in `submission.late`, `params` for the text's {{places}}. */
export function refuse(
  code: RefusalCode,
  params?: Refusal['params'],
  fields?: Refusal['fields'],
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...(params && { params }), ...(fields && { fields }) } };
}

/** The same outcome with its value made into another. */
export const mapOutcome = <T, U>(outcome: Outcome<T>, make: (value: T) => U): Outcome<U> =>
  outcome.ok ? done(make(outcome.value)) : outcome;

/** Whether a write was refused because another came first: `stale`, of whichever module. */
export const isStale = (refusal: Refusal | undefined): boolean => refusal?.code.split('.').at(-1) === 'stale';
