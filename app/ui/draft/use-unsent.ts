import { useCallback, useEffect, useRef } from 'react';
import type { FormFields } from './merge.ts';
import { dropUnsent, forgetUnsent, keepUnsent, type Unsent, unsentOf } from './unsent.ts';

const lockOf = (id: string) => `unsent ${id}`;
/** Without locks (a page that is not served securely) what is younger may belong to a page that is still open. */
const YOUNG = 15_000;

/**
 * Keeps what is typed on a page in the browser until it is sent, so that neither a lost line nor a closed page loses it. Each page
 * holds a lock as long as it lives: what a page left whose lock is free may be taken over by another.
 */
export function useUnsent(owner: string, name: string) {
  const id = useRef('');
  const letGo = useRef<() => void>(() => {});
  useEffect(() => {
    id.current = crypto.randomUUID?.() ?? String(Math.random());
    void navigator.locks?.request(
      lockOf(id.current),
      () => new Promise<void>((resolve) => (letGo.current = resolve)),
    );
    return () => letGo.current();
  }, []);

  const keep = useCallback(
    (base: number, fields: FormFields, from: FormFields) =>
      id.current !== '' &&
      keepUnsent(localStorage, { id: id.current, owner, name, base, at: Date.now(), fields, from }),
    [owner, name],
  );
  const drop = useCallback(() => dropUnsent(localStorage, id.current), []);
  /** The newest of what closed pages left; it is no longer theirs. */
  const takeOver = useCallback(async (): Promise<Unsent | null> => {
    const held = (await navigator.locks?.query())?.held?.map((lock) => lock.name);
    const left = unsentOf(localStorage, owner, name).find((unsent) =>
      held ? !held.includes(lockOf(unsent.id)) : unsent.id !== id.current && Date.now() - unsent.at > YOUNG,
    );
    if (left) dropUnsent(localStorage, left.id);
    return left ?? null;
  }, [owner, name]);
  return { keep, drop, takeOver };
}

/** Forgets what pages left under this name, as soon as it counts no more: it was handed in, or locked. */
export function useForgetUnsent(owner: string, name: string, counts: 'no more' | 'still'): void {
  useEffect(() => {
    if (counts === 'no more') forgetUnsent(localStorage, owner, name);
  }, [owner, name, counts]);
}
