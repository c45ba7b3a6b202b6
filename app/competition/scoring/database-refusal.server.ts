import { type Outcome, refuse } from '#app/platform/outcome.ts';

/** What the triggers of score sheets refuse, in words (see the migration `what_always_holds`). */
const refusals: Record<string, string> = {
  YX004: 'scoring.conflict',
  YX005: 'scoring.locked',
  YX006: 'scoring.roundNotOpen',
};

function sqlState(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  if ('originalCode' in error && typeof error.originalCode === 'string') return error.originalCode;
  const inner = 'meta' in error ? error.meta : undefined;
  const adapter =
    typeof inner === 'object' && inner !== null && 'driverAdapterError' in inner
      ? inner.driverAdapterError
      : undefined;
  return sqlState(adapter, depth + 1) ?? ('cause' in error ? sqlState(error.cause, depth + 1) : undefined);
}

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
