import { z } from 'zod';
import { creditLists } from './standing.ts';

/** Minutes of Asia/Shanghai as `datetime-local` gives them. */
const local = z
  .string('provider:credit.errors.checkedAt')
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'provider:credit.errors.checkedAt')
  .transform((text) => new Date(`${text}:00+08:00`))
  .refine((at) => !Number.isNaN(at.getTime()), 'provider:credit.errors.checkedAt');

/** The fields of the form that records a check by hand, with the time read and the three lists together. */
export const localisedCheck = z.looseObject({ checkedAt: local }).transform((fields) => ({
  ...fields,
  results: Object.fromEntries(creditLists.map((list) => [list, fields[list]])),
}));

/** Now, as a `datetime-local` of Asia/Shanghai starts with. */
export const localNow = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
