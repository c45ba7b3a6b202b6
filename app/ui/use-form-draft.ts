import { useCallback, useEffect, useRef, useState } from 'react';

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed' | 'stale';
export type FormFields = Readonly<Record<string, string>>;
export interface DraftAnswer {
  saved?: { revision: number; savedAt: Date | string };
  refusal?: { code: string; params?: Record<string, string | number> };
}
export interface StoredDraft {
  fields: FormFields;
  revision: number;
  savedAt: Date | string | null;
}
const PAUSE = 900;
const isStale = (answer: DraftAnswer) => answer.refusal?.code.split('.').at(-1) === 'stale';

/**
 * A form as it is being filled in, saved by itself after a pause. Nothing typed is lost: not to a broken network (it is tried
 * again), not to another window (`stale`, and the writer chooses), not to leaving the page (a last save goes out with it).
 * @param saveTo takes the fields and `revision` as a form and answers with DraftAnswer in JSON
 * @param posted what the page's own action saved, so that later saves build on it
 */
export function useFormDraft(saveTo: string, stored: StoredDraft, posted?: DraftAnswer['saved']) {
  const [fields, setFields] = useState(stored.fields);
  const [revision, setRevision] = useState(stored.revision);
  const [savedAt, setSavedAt] = useState(stored.savedAt);
  const [state, setState] = useState<SavingState>(stored.savedAt ? 'saved' : 'idle');
  const [refusal, setRefusal] = useState<DraftAnswer['refusal']>();
  const saved = useRef(stored.fields);
  const latest = useRef({ fields, revision, state });
  latest.current = { fields, revision, state };

  const set = useCallback(
    (name: string, value: string) => setFields((all) => ({ ...all, [name]: value })),
    [],
  );

  const save = useCallback(
    async (onto: number) => {
      const sent = latest.current.fields;
      setState('saving');
      const answer = await post(saveTo, sent, onto);
      setRefusal(answer.refusal);
      if (answer.saved) {
        saved.current = sent;
        setRevision(answer.saved.revision);
        setSavedAt(answer.saved.savedAt);
        setState('saved');
        return;
      }
      if (isStale(answer)) setRevision(Number(answer.refusal?.params?.revision ?? 0));
      setState(isStale(answer) ? 'stale' : 'failed');
    },
    [saveTo],
  );

  useEffect(() => {
    if (!posted) return;
    setRevision(posted.revision);
    setSavedAt(posted.savedAt);
  }, [posted]);

  useEffect(() => {
    if (fields === saved.current || state === 'saving' || state === 'stale') return;
    const timer = setTimeout(() => void save(revision), state === 'failed' ? PAUSE * 8 : PAUSE);
    return () => clearTimeout(timer);
  }, [fields, state, revision, save]);

  useEffect(() => {
    const unsaved = () => latest.current.fields !== saved.current && latest.current.state !== 'stale';
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    const sendLast = () => {
      if (unsaved()) void post(saveTo, latest.current.fields, latest.current.revision, true);
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', sendLast);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', sendLast);
      sendLast();
    };
  }, [saveTo]);

  /** Called when the form itself is posted: what goes with it needs no further save. */
  const settle = useCallback(() => {
    saved.current = latest.current.fields;
  }, []);

  // What has been typed since is not saved yet, and the page should not say so.
  const shown = state === 'saved' && fields !== saved.current ? 'idle' : state;
  return { fields, set, revision, savedAt, state: shown, refusal, saveNow: () => save(revision), settle };
}

async function post(
  to: string,
  fields: FormFields,
  revision: number,
  keepalive = false,
): Promise<DraftAnswer> {
  try {
    const body = new URLSearchParams({ ...fields, revision: String(revision) });
    const response = await fetch(to, {
      method: 'POST',
      body,
      keepalive,
      headers: { Accept: 'application/json' },
    });
    return (await response.json()) as DraftAnswer;
  } catch {
    // No network, or an answer that is no JSON (signed out meanwhile): it is tried again.
    return {};
  }
}
