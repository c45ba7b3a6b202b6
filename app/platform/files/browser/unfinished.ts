/** A file that did not arrive whole: chosen again, it is gone on with where it broke off. */
export interface Unfinished {
  name: string;
  size: number;
  /** bytes that are on the server */
  loaded: number;
  /** milliseconds */
  at: number;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const PREFIX = 'yxt.unfinished.';
/** As long as the server keeps what was sent of it. */
export const KEPT_MILLISECONDS = 24 * 3600 * 1000;

const same = (a: { name: string; size: number }, b: { name: string; size: number }) =>
  a.name === b.name && a.size === b.size;

/** What did not arrive at a place, the newest first; nothing that the server no longer has. */
export function unfinishedAt(shelf: Shelf, place: string, now: number): Unfinished[] {
  try {
    const list: Unfinished[] = JSON.parse(shelf.getItem(PREFIX + place) ?? '[]');
    return list.filter(({ at, loaded, name }) => loaded > 0 && name !== '' && now - at < KEPT_MILLISECONDS);
  } catch {
    return [];
  }
}

/** A browser that keeps nothing (it may be full, or forbid it) loses the hint, never the file. */
function write(shelf: Shelf, place: string, list: readonly Unfinished[]): void {
  try {
    if (list.length > 0) shelf.setItem(PREFIX + place, JSON.stringify(list));
    else shelf.removeItem(PREFIX + place);
  } catch {}
}

export function rememberUnfinished(shelf: Shelf, place: string, file: Unfinished): void {
  const others = unfinishedAt(shelf, place, file.at).filter((one) => !same(one, file));
  write(shelf, place, [file, ...others]);
}

/** It has arrived, or nobody wants it any more. */
export function forgetUnfinished(shelf: Shelf, place: string, file: { name: string; size: number }): void {
  write(
    shelf,
    place,
    unfinishedAt(shelf, place, Date.now()).filter((one) => !same(one, file)),
  );
}
