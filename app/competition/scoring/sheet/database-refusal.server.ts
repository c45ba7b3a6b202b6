import { sqlState } from '#app/platform/database/sql-state.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';

/** What the triggers of score sheets refuse, in words (see the migration `what_always_holds`). */
const refusals: Record<string, string> = {
  YX004: 'scoring.conflict',
  YX005: 'scoring.locked',
  YX006: 'scoring.roundNotOpen',
};

/** Runs a verb and turns what the database refuses into a refusal that a person can read; other errors go on. */
export async function refusedByDatabase<T>(verb: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await verb();
  } catch (error) {
    const code = refusals[sqlState(error) ?? ''];
    if (!code) throw error;
    return refuse(code);
  }
}
