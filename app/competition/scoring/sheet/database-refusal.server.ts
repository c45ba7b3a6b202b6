import * as database from '#app/platform/database/refused-by-database.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';

/** What the triggers of score sheets refuse, in words (see the migration `what_always_holds`). */
const refusals = {
  YX004: 'scoring.conflict',
  YX005: 'scoring.locked',
  YX006: 'scoring.roundNotOpen',
} as const;

/** Runs a verb on a sheet and turns what the database refuses into a refusal that a person can read; other errors go on. */
export const refusedByDatabase = <T>(verb: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
  database.refusedByDatabase(verb, refusals);
