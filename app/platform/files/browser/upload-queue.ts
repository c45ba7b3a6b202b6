import type { Refusal } from '#app/platform/outcome.ts';
import type { UploadedFile } from '../ingest/uploaded.ts';
import { endingsOf, type FileKind, kindOfName } from '../kinds.ts';

export type ItemState =
  | { kind: 'waiting' }
  | { kind: 'sending'; loaded: number }
  | { kind: 'checking' }
  | { kind: 'pausing'; seconds: number; loaded: number }
  /** by the person */
  | { kind: 'paused'; loaded: number }
  | { kind: 'done'; uploaded: UploadedFile }
  /** `again`: the person may try again */
  | { kind: 'failed'; refusal: Refusal; again: boolean };

/** One file on its way. */
export interface Item {
  id: number;
  file: File;
  state: ItemState;
}

export type Change =
  | { do: 'add'; items: Item[] }
  | { do: 'set'; id: number; state: ItemState }
  | { do: 'remove'; id: number };

/** What becomes of the list; an item that was removed meanwhile stays removed. */
export function changed(items: Item[], change: Change): Item[] {
  if (change.do === 'add') return [...items, ...change.items];
  if (change.do === 'remove') return items.filter(({ id }) => id !== change.id);
  return items.map((item) => (item.id === change.id ? { ...item, state: change.state } : item));
}

/** Whether an item still takes one of the free places. */
export function isUnderWay({ state }: Item): boolean {
  return state.kind !== 'done' && !(state.kind === 'failed' && !state.again);
}

/** Whether it is just being sent: its queue waits for it. */
export function isMoving({ state }: Item): boolean {
  return ['sending', 'checking', 'pausing'].includes(state.kind);
}

/** Whether it is sent, or will be by itself: neither stopped nor over. */
export function goesOn(item: Item): boolean {
  return isMoving(item) || item.state.kind === 'waiting';
}

/** What can be said of a file before a byte is sent; the server judges again. */
export function objection(
  file: { name: string; size: number },
  { accept, maxMegabytes, free }: { accept: readonly FileKind[]; maxMegabytes: number; free: number },
): Refusal | null {
  const { name, size } = file;
  const kind = kindOfName(name);
  if (!kind || !accept.includes(kind))
    return { code: 'files.kind', params: { name, endings: endingsOf(accept) } };
  if (size === 0) return { code: 'files.empty', params: { name } };
  if (size > maxMegabytes * 1024 ** 2)
    return { code: 'files.tooLarge', params: { name, megabytes: maxMegabytes } };
  if (free < 1) return { code: 'files.tooMany', params: { max: 0 } };
  return null;
}

/** Seconds before the next attempt; null after the last. Some four minutes in all, then the person decides. */
export function backOff(attempt: number): number | null {
  return [1, 2, 4, 8, 15, 30, 60, 120][attempt] ?? null;
}
