import { inject } from 'vitest';
import type { Anyone } from './people.ts';
import { type Served, serveCopy } from './server.ts';
import { Visitor } from './visitor.ts';

export interface Doors extends Served {
  /** a browser in which this person has signed in; each call gives a new one */
  as(who: Anyone): Visitor;
}

/** The built server on a copy of the world, where everyone has signed in. Close it when the file's tests are done. */
export async function openDoors(more: Record<string, string> = {}): Promise<Doors> {
  const { server, files, cookies } = inject('doors');
  const served = await serveCopy(server, files, more);
  return { ...served, as: (who) => new Visitor(served.base, who === 'nobody' ? {} : cookies[who]) };
}
