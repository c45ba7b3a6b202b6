import type { UploadedFile } from '../ingest/uploaded.ts';
import type { FileKind } from '../kinds.ts';
import { SendFailed, sendFile, type UploadInput } from './send-file.client.ts';
import { forgetUnfinished, rememberUnfinished } from './unfinished.ts';
import {
  backOff,
  changed,
  type Item,
  type ItemState,
  isMoving,
  isUnderWay,
  objection,
} from './upload-queue.ts';

/** Where files go, and what is taken there. */
export interface Place {
  purpose: string;
  input: UploadInput;
  accept: readonly FileKind[];
  maxMegabytes: number;
  /** how many more files may be added */
  remaining: number;
}

/** The files that go to one place, one after the other. */
interface Queue {
  place: Place;
  /** the page on which they were chosen */
  page: string;
  items: Item[];
}

/** Names a place: every page that shows it shows the same queue. */
export const nameOf = ({ purpose, input }: Pick<Place, 'purpose' | 'input'>): string =>
  `${purpose} ${JSON.stringify(input)}`;

const none: Item[] = [];
const queues = new Map<string, Queue>();
const controllers = new Map<number, AbortController>();
const listeners = new Set<() => void>();
const waitingFor = new Map<string, Set<(file: UploadedFile) => void>>();
let nextId = 1;
let all: readonly Queue[] = [];

/** What is on its way in this window. It outlives the page on which it was chosen: one works on elsewhere while files are sent. */
export const uploads = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  itemsAt: (name: string): Item[] => queues.get(name)?.items ?? none,
  /** every queue with something in it; the same list until something changes */
  all: (): readonly Queue[] => all,

  add(place: Place, files: Iterable<File>): void {
    const name = nameOf(place);
    const queue = queues.get(name) ?? { place, page: '', items: [] };
    let free = place.remaining - queue.items.filter(isUnderWay).length;
    const added = [...files].map((file): Item => {
      const refusal = objection(file, { ...place, free });
      if (!refusal) free -= 1;
      const state: ItemState = refusal ? { kind: 'failed', refusal, again: false } : { kind: 'waiting' };
      return { id: nextId++, file, state };
    });
    const items = changed(queue.items, { do: 'add', items: added });
    put(name, { place, page: location.pathname + location.search, items });
  },

  remove(name: string, id: number): void {
    const item = itemOf(name, id);
    controllers.get(id)?.abort();
    if (item) forgetUnfinished(localStorage, name, item.file);
    change(name, (items) => changed(items, { do: 'remove', id }));
  },

  /** Stops sending; what was sent stays on the server, and is gone on with by `resume`. */
  pause(name: string, id: number): void {
    const state = itemOf(name, id)?.state;
    controllers.get(id)?.abort();
    set(name, id, { kind: 'paused', loaded: state && 'loaded' in state ? state.loaded : 0 });
  },

  resume: (name: string, id: number): void => set(name, id, { kind: 'waiting' }),

  /** Another person works in this window now: nothing of the one before goes on. */
  abandon(): void {
    for (const controller of controllers.values()) controller.abort();
    queues.clear();
    all = [];
    for (const listener of listeners) listener();
  },

  /** Hears of every file that has arrived at a place, while a page shows it. */
  onArrival(name: string, hear: (file: UploadedFile) => void): () => void {
    const hearing = waitingFor.get(name) ?? new Set();
    waitingFor.set(name, hearing.add(hear));
    return () => void hearing.delete(hear);
  },
};

const itemOf = (name: string, id: number) => queues.get(name)?.items.find((item) => item.id === id);

function put(name: string, queue: Queue): void {
  if (queue.items.length > 0) queues.set(name, queue);
  else queues.delete(name);
  all = [...queues.values()];
  for (const listener of listeners) listener();
  sendNext(name, queue);
}

function change(name: string, to: (items: Item[]) => Item[]): void {
  const queue = queues.get(name);
  if (queue) put(name, { ...queue, items: to(queue.items) });
}

const set = (name: string, id: number, state: ItemState): void =>
  change(name, (items) => changed(items, { do: 'set', id, state }));

/** One file of a queue is sent at a time. */
function sendNext(name: string, { place, items }: Queue): void {
  if (items.some(isMoving)) return;
  const next = items.find(({ state }) => state.kind === 'waiting');
  if (!next || controllers.has(next.id)) return;
  const controller = new AbortController();
  controllers.set(next.id, controller);
  set(name, next.id, { kind: 'sending', loaded: 0 });
  void attempts(next, name, controller.signal, place)
    .then((uploaded) => {
      if (!uploaded) return;
      forgetUnfinished(localStorage, name, next.file);
      set(name, next.id, { kind: 'done', uploaded });
      for (const hear of waitingFor.get(name) ?? []) hear(uploaded);
    })
    .finally(() => {
      controllers.delete(next.id);
      // Resumed while it was still stopping: it waits, and nobody else will begin it.
      const queue = queues.get(name);
      if (queue) sendNext(name, queue);
    });
}

/** Tries until the file is there, a rule refuses it, or the last attempt fails. @returns null when it is not there */
async function attempts(
  { id, file }: Item,
  name: string,
  signal: AbortSignal,
  place: Place,
): Promise<UploadedFile | null> {
  let loaded = 0;
  const tell = (state: ItemState) => {
    if (!signal.aborted) set(name, id, state);
  };
  const onProgress = (now: number) => {
    loaded = now;
    if (signal.aborted) return;
    rememberUnfinished(localStorage, name, { name: file.name, size: file.size, loaded, at: Date.now() });
    tell(now >= file.size ? { kind: 'checking' } : { kind: 'sending', loaded });
  };
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      return await sendFile({ purpose: place.purpose, input: place.input, file, onProgress, signal });
    } catch (error) {
      if (signal.aborted) return null;
      const failed = error instanceof SendFailed ? error : new SendFailed({ code: 'files.network' }, true);
      const seconds = failed.again ? backOff(attempt) : null;
      if (seconds === null) {
        tell({ kind: 'failed', refusal: failed.refusal, again: failed.again });
        if (!failed.again) forgetUnfinished(localStorage, name, file);
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
