import type { FormFields } from './merge.ts';

/** What a person typed and no server has yet, kept in the browser under the one who typed it. */
export interface Unsent {
  /** of the page that typed it: two pages never write over each other */
  id: string;
  owner: string;
  /** what it belongs to, such as the address it is sent to */
  name: string;
  /** the revision it was written on */
  base: number;
  /** milliseconds */
  at: number;
  fields: FormFields;
  /** what the writer began with: what others changed since can be joined with it */
  from?: FormFields;
}

type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;
const PREFIX = 'yxt.unsent.';

/** Keeps it in place of what the same page kept before. @returns whether the browser took it (it may be full, or forbid it) */
export function keepUnsent(shelf: Shelf, unsent: Unsent): boolean {
  try {
    shelf.setItem(PREFIX + unsent.id, JSON.stringify(unsent));
    return true;
  } catch {
    return false;
  }
}

export function dropUnsent(shelf: Shelf, id: string): void {
  shelf.removeItem(PREFIX + id);
}

/** What this person left under this name, or under any, the newest first. */
export function unsentOf(shelf: Shelf, owner: string, name?: string): Unsent[] {
  return all(shelf)
    .filter((unsent) => unsent.owner === owner && (name === undefined || unsent.name === name))
    .toSorted((a, b) => b.at - a.at);
}

/** Forgets what was left under this name, by whichever page. */
export function forgetUnsent(shelf: Shelf, owner: string, name: string): void {
  for (const { id } of unsentOf(shelf, owner, name)) dropUnsent(shelf, id);
}

/** Forgets what others left; all of it without an owner. For a computer that several people use. */
export function forgetOthers(shelf: Shelf, owner: string | null): void {
  for (const unsent of all(shelf)) if (unsent.owner !== owner) dropUnsent(shelf, unsent.id);
}

function all(shelf: Shelf): Unsent[] {
  const names = Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '');
  return names
    .filter((name) => name.startsWith(PREFIX))
    .flatMap((name) => {
      const found = parsed(shelf.getItem(name));
      return found ? [found] : [];
    });
}

function parsed(text: string | null): Unsent | null {
  try {
    const value: Unsent = JSON.parse(text ?? '');
    return typeof value.id === 'string' && typeof value.fields === 'object' ? value : null;
  } catch {
    return null;
  }
}
