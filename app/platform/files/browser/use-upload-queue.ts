import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { UploadedFile } from '../ingest/uploaded.ts';
import { forgetUnfinished, type Unfinished, unfinishedAt } from './unfinished.ts';
import type { Item } from './upload-queue.ts';
import { nameOf, type Place, uploads } from './uploads.ts';

const none: Item[] = [];

/** The files a person chose for one place, on their way, and those that an earlier visit did not finish. */
export function useUploadQueue(place: Place & { onDone(file: UploadedFile): void }) {
  const name = nameOf(place);
  const items = useSyncExternalStore(
    uploads.subscribe,
    () => uploads.itemsAt(name),
    () => none,
  );
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => uploads.onArrival(name, (file) => latest.current.onDone(file)), [name]);

  const [broken, setBroken] = useState<Unfinished[]>([]);
  useEffect(() => setBroken(unfinishedAt(localStorage, name, Date.now())), [name]);
  const chosen = (one: Unfinished) =>
    items.some(({ file }) => file.name === one.name && file.size === one.size);

  return {
    items,
    unfinished: broken.filter((one) => !chosen(one)),
    add: (files: Iterable<File>) => uploads.add(latest.current, files),
    remove: (id: number) => uploads.remove(name, id),
    pause: (id: number) => uploads.pause(name, id),
    resume: (id: number) => uploads.resume(name, id),
    forget(one: Unfinished) {
      forgetUnfinished(localStorage, name, one);
      setBroken((all) => all.filter((other) => other !== one));
    },
  };
}
