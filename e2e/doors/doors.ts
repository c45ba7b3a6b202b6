import { inject } from 'vitest';
import type { Anyone } from './people.ts';
import { type Served, serveCopy } from './server.ts';
import { Visitor } from './visitor.ts';

/** Gives a browser in which this person has signed in; each call gives a new one. */
type As = (who: Anyone) => Visitor;
export interface Doors extends Served {
  as: As;
}

const signedInAt =
  (base: string): As =>
  (who) =>
    new Visitor(base, who === 'nobody' ? {} : inject('doors').world.cookies[who]);

/** The built server on a copy of the world, where everyone has signed in. Close it when the file's tests are done. */
export async function openDoors(more: Record<string, string> = {}): Promise<Doors> {
  const { server, files } = inject('doors');
  const served = await serveCopy(server, files, more);
  return { ...served, as: signedInAt(served.base) };
}

/** The one server for all who only read. */
export const readingDoors = (): { as: As; base: string } => {
  const { reading } = inject('doors');
  return { base: reading, as: signedInAt(reading) };
};
