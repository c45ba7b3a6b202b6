import { useCallback, useEffect, useRef } from 'react';
import type { StoredDraft } from './post-draft.ts';

/**
 * Tells the other pages of this browser that show the same draft what was saved, and hears it from them. It only saves them a refusal:
 * what counts is the revision that the server checks.
 */
export function useOtherPages(name: string, onSaved: (draft: StoredDraft) => void) {
  const channel = useRef<BroadcastChannel | null>(null);
  const hear = useRef(onSaved);
  hear.current = onSaved;
  useEffect(() => {
    const opened = new BroadcastChannel(`draft ${name}`);
    opened.onmessage = ({ data }: MessageEvent<StoredDraft>) => hear.current(data);
    channel.current = opened;
    return () => opened.close();
  }, [name]);
  return useCallback((draft: StoredDraft) => channel.current?.postMessage(draft), []);
}
