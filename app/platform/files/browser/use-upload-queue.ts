import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { UploadedFile } from '../ingest/uploaded.ts';
import type { FileKind } from '../kinds.ts';
import { SendFailed, sendFile, type UploadInput } from './send-file.client.ts';
import { backOff, changed, type Item, type ItemState, isUnderWay, objection } from './upload-queue.ts';

interface Options {
  purpose: string;
  input: UploadInput;
  accept: readonly FileKind[];
  maxMegabytes: number;
  remaining: number;
  onDone(file: UploadedFile): void;
}

/** The files a person chose, sent one after the other. */
export function useUploadQueue(options: Options) {
  const [items, change] = useReducer(changed, []);
  const latest = useRef(options);
  latest.current = options;
  const controllers = useRef(new Map<number, AbortController>());
  const nextId = useRef(1);

  const set = useCallback((id: number, state: ItemState) => change({ do: 'set', id, state }), []);
  const busy = items.some(({ state }) => ['sending', 'checking', 'pausing'].includes(state.kind));
  const next = busy ? undefined : items.find(({ state }) => state.kind === 'waiting');

  useEffect(() => {
    if (!next || controllers.current.has(next.id)) return;
    const controller = new AbortController();
    controllers.current.set(next.id, controller);
    set(next.id, { kind: 'sending', loaded: 0 });
    void attempts(next, controller.signal, latest.current, (state) => set(next.id, state))
      .then((uploaded) => {
        if (!uploaded) return;
        set(next.id, { kind: 'done', uploaded });
        latest.current.onDone(uploaded);
      })
      .finally(() => controllers.current.delete(next.id));
  }, [next, set]);

  useEffect(() => {
    const running = controllers.current;
    return () => {
      for (const controller of running.values()) controller.abort();
    };
  }, []);

  useWarningBeforeLeaving(busy);

  function add(files: Iterable<File>): void {
    let free = latest.current.remaining - items.filter(isUnderWay).length;
    const added = [...files].map((file): Item => {
      const refusal = objection(file, { ...latest.current, free });
      if (!refusal) free -= 1;
      const state: ItemState = refusal ? { kind: 'failed', refusal, again: false } : { kind: 'waiting' };
      return { id: nextId.current++, file, state };
    });
    change({ do: 'add', items: added });
  }

  function remove(id: number): void {
    controllers.current.get(id)?.abort();
    change({ do: 'remove', id });
  }

  return { items, busy, add, remove, resume: (id: number) => set(id, { kind: 'waiting' }) };
}

/** Tries until the file is there, a rule refuses it, or the last attempt fails. @returns null when it is not there */
async function attempts(
  item: Item,
  signal: AbortSignal,
  options: Options,
  tell: (state: ItemState) => void,
): Promise<UploadedFile | null> {
  const { file } = item;
  let loaded = 0;
  const onProgress = (now: number) => {
    loaded = now;
    if (!signal.aborted) tell(now >= file.size ? { kind: 'checking' } : { kind: 'sending', loaded });
  };
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      return await sendFile({ ...options, file, onProgress, signal });
    } catch (error) {
      if (signal.aborted) return null;
      const failed = error instanceof SendFailed ? error : new SendFailed({ code: 'files.network' }, true);
      const seconds = failed.again ? backOff(attempt) : null;
      if (seconds === null) {
        tell({ kind: 'failed', refusal: failed.refusal, again: failed.again });
        return null;
      }
      tell({ kind: 'pausing', seconds, loaded });
      await pause(seconds, signal);
    }
  }
  return null;
}

/** Waits, but not longer than the network is away. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, seconds * 1000);
    addEventListener('online', go);
    signal.addEventListener('abort', go, { once: true });
  });
}

function useWarningBeforeLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [busy]);
}
