import type { RefusalCode } from '#app/i18n/refusal-code.ts';
import { type Outcome, refuse } from '#app/platform/outcome.ts';
import { sqlState } from './sql-state.ts';

/** A thing does not stand where a verb begins: somebody else moved it after it was read. */
export class StateMoved extends Error {
  constructor(thing: string, verb: string, missing: number) {
    super(`${verb}: ${missing} of ${thing} do not stand where it begins`);
    this.name = 'StateMoved';
  }
}

/**
 * Runs a verb and turns what the database refuses into a refusal that a person can read. A state that does not follow (YX030, or a
 * `StateMoved`) is `stateMoved` for every verb, and what is over for good (YX041) is `over`; what else the verb expects is said by `codes`, from SQLSTATE to refusal. Others go on.
 */
export async function refusedByDatabase<T>(
  verb: () => Outcome<T> | Promise<Outcome<T>>,
  codes: Readonly<Record<string, RefusalCode>> = {},
): Promise<Outcome<T>> {
  try {
    return await verb();
  } catch (error) {
    const state = error instanceof StateMoved ? 'YX030' : (sqlState(error) ?? '');
    const code = codes[state] ?? (state === 'YX030' ? 'stateMoved' : state === 'YX041' ? 'over' : undefined);
    if (code === undefined) throw error;
    return refuse(code);
  }
}
