import { useBeforeUnload } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '#app/platform/outcome.ts';
import type { CallContent } from '../content.ts';

const PAUSE = 2000;
type Answer = { saved: { revision: number; savedAt: string } } | { refusal: Refusal };
type State = 'idle' | 'saving' | 'saved' | 'failed' | 'stale';

/**
 * Saves the draft by itself two seconds after the last change. A failure or another's save never touches what is on the
 * page; it is tried again on demand. A plain fetch, as a router's own would replace the page when the network fails.
 */
export function useAutosave(saveTo: string, content: CallContent, firstRevision: number) {
  const [saved, setSaved] = useState(content);
  const [revision, setRevision] = useState(firstRevision);
  const [state, setState] = useState<State>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<number | null>(null);
  const busy = useRef(false);
  const dirty = content !== saved;

  const save = useCallback(
    async (from: number) => {
      if (busy.current) return;
      busy.current = true;
      setState('saving');
      const answer = await post(saveTo, from, content);
      busy.current = false;
      if (answer && 'saved' in answer) {
        setRevision(answer.saved.revision);
        setSavedAt(answer.saved.savedAt);
        setSaved(content);
        setTheirs(null);
        setState('saved');
      } else if (answer?.refusal.code === 'stale') {
        setTheirs(Number(answer.refusal.params?.revision));
        setState('stale');
      } else setState('failed');
    },
    [saveTo, content],
  );

  useEffect(() => {
    if (!dirty || state === 'saving' || state === 'stale') return;
    const timer = setTimeout(() => save(revision), state === 'failed' ? PAUSE * 5 : PAUSE);
    return () => clearTimeout(timer);
  }, [dirty, state, revision, save]);

  useBeforeUnload(useCallback((event) => dirty && event.preventDefault(), [dirty]));

  return {
    dirty,
    state: dirty && state === 'saved' ? ('idle' as const) : state,
    savedAt,
    save: () => save(revision),
    /** puts what is on this page over what another has saved */
    overwrite: () => save(theirs ?? revision),
  };
}

async function post(saveTo: string, revision: number, content: CallContent): Promise<Answer | null> {
  try {
    const response = await fetch(saveTo, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision, content }),
    });
    return response.headers.get('content-type')?.includes('json')
      ? ((await response.json()) as Answer)
      : null;
  } catch {
    return null;
  }
}
