import type { Actor } from '#app/platform/access/actor.ts';
import { actorOf } from '#app/platform/access/session.server.ts';
import type { Outcome } from '#app/platform/outcome.ts';

/** The person of a demonstration account as they are now, with units and expert. */
export async function person(id: string): Promise<Actor> {
  const actor = await actorOf(`demo-${id}`);
  if (!actor) throw new Error(`no demonstration account ${id}`);
  return actor;
}

/** The value of an outcome that must be good; the demonstration obeys the rules it demonstrates. */
export function must<T>(outcome: Outcome<T>, what: string): T {
  if (!outcome.ok) throw new Error(`${what} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
