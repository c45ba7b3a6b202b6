import type { db as Db } from '#app/platform/database/client.server.ts';
import { type Lifecycle, type StateOf, stepsOf } from './lifecycle.ts';

/** The states that lead from one to another by the fewest arrows, the last included. @throws when no way leads there */
function wayBetween(life: Lifecycle, from: string, to: string): string[] {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    if (way.at(-1) === to) return way.slice(1);
    for (const step of stepsOf(life))
      if (step.from === way.at(-1) && !seen.has(step.to)) {
        seen.add(step.to);
        ways.push([...way, step.to]);
      }
  }
  throw new Error(`no way leads ${life.thing} from ${from} to ${to}`);
}

/** Leads a row of a test along its arrows to a state, without the verbs that belong to them. */
export async function walkTo<L extends Lifecycle>(
  db: typeof Db,
  life: L,
  id: string,
  state: StateOf<L>,
): Promise<void> {
  const rows = Reflect.get(db, life.thing.charAt(0).toLowerCase() + life.thing.slice(1)) as Rows;
  const now = await rows.findUniqueOrThrow({ where: { id } });
  for (const next of wayBetween(life, String(now[life.column]), state))
    await rows.update({ where: { id }, data: { [life.column]: next } });
}

interface Rows {
  findUniqueOrThrow(args: object): Promise<Record<string, unknown>>;
  update(args: object): Promise<unknown>;
}
