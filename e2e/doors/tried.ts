import { addressAt } from './catalogue.ts';
import { expand, isBare, type Row } from './matrix.ts';
import type { Anyone } from './people.ts';
import { addressIn } from './places.ts';
import type { Answer } from './visitor.ts';
import type { World } from './world/world.ts';

/** What somebody met at a door: in, sent to sign in, sent to set up a second factor, or the status. */
export type Met = 'in' | 'signIn' | 'factor' | number;

/** The address of a row in the world. */
export function addressOfRow(row: Row, world: World): string {
  const address = row.at ? addressAt(row.route, row.at(world)) : addressIn(world, { path: row.route });
  return row.query === 'fund' ? `${address}?fund=${world.ids.fund}` : address;
}

/** Read as the rows read it. `shown` is what those get who are let in. */
export function met({ status, to }: Answer, shown = 200): Met {
  if (shown === 302 && to !== null) return 'in';
  if (to?.startsWith('/sign-in')) return 'signIn';
  if (to?.startsWith('/two-factor')) return 'factor';
  if (status === shown) return 'in';
  return status;
}

/** What this person must meet at a door that opens for `named`. */
export function due(who: Anyone, named: Row['see'], row: Row): Met {
  if (expand(named).has(who)) return 'in';
  const refused = row.refused ?? 403;
  if (row.closed) return refused;
  if (row.program && (who === 'nobody' || isBare(who))) return 401;
  if (who === 'nobody') return 'signIn';
  if (isBare(who)) return 'factor';
  if (expand(row.knownTo).has(who)) return 403;
  return expand(row.hiddenFrom).has(who) ? 404 : refused;
}

export interface Difference {
  at: string;
  who: string;
  found: unknown;
  wanted: unknown;
}

/** Differences in few lines: who all met the same at the same door. */
export function together(all: readonly Difference[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { at, who, found, wanted } of all) {
    const key = `${at}: ${found}, not ${wanted}`;
    lines.set(key, [...(lines.get(key) ?? []), who]);
  }
  return [...lines].map(([said, who]) => `${said} — ${who.join(' ')}`);
}
