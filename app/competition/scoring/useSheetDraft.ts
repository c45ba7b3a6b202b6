import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetFields } from './sheet-form.ts';

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed' | 'stale';
interface Answer {
  saved?: { revision: number; savedAt: Date | string };
  refusal?: { code: string; params?: Record<string, string | number> };
}
const PAUSE = 900;

/**
 * A sheet as it is being filled in, saved by itself after a pause. Nothing typed is lost: not to a broken network (it is tried
 * again), not to another window (`stale`, and the judge chooses), not to leaving the page (a last save goes out with it).
 */
export function useSheetDraft(
  saveTo: string,
  stored: { fields: SheetFields; revision: number; savedAt: Date | string | null },
  posted: Answer['saved'],
) {
  const [fields, setFields] = useState(stored.fields);
  const [revision, setRevision] = useState(stored.revision);
  const [savedAt, setSavedAt] = useState(stored.savedAt);
  const [state, setState] = useState<SavingState>(stored.savedAt ? 'saved' : 'idle');
  const [refusal, setRefusal] = useState<Answer['refusal']>();
  const saved = useRef(stored.fields);
  const running = useRef<{ sent: SheetFields; answering: Promise<Answer> } | null>(null);
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
      const answering = post(saveTo, sent, onto);
      running.current = { sent, answering };
      const answer = await answering;
      running.current = null;
      if (answer.saved) {
        saved.current = sent;
        setRevision(answer.saved.revision);
        setSavedAt(answer.saved.savedAt);
        setRefusal(undefined);
        setState('saved');
        return;
      }
      setRefusal(answer.refusal);
      if (answer.refusal?.code === 'scoring.stale') setRevision(Number(answer.refusal.params?.revision ?? 0));
      setState(answer.refusal?.code === 'scoring.stale' ? 'stale' : 'failed');
    },
    [saveTo],
  );

  // An attempt to lock that was refused has saved the sheet: later saves build on that.
  useEffect(() => {
    if (!posted) return;
    setRevision(posted.revision);
    setSavedAt(posted.savedAt);
  }, [posted]);

  const dirty = fields !== saved.current;
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
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (unsaved()) void saveLast(saveTo, latest.current, running.current);
    };
  }, [saveTo]);

  /** Called when the sheet is being locked: what is posted with it needs no further save. */
  const settle = useCallback(() => {
    saved.current = latest.current.fields;
  }, []);

  return { fields, set, revision, savedAt, state, dirty, refusal, saveNow: () => save(revision), settle };
}

/** The save that goes out as the page is left: after the one under way, and only if more was typed since. */
async function saveLast(
  to: string,
  { fields, revision }: { fields: SheetFields; revision: number },
  running: { sent: SheetFields; answering: Promise<Answer> } | null,
): Promise<void> {
  const saved = (await running?.answering)?.saved;
  if (saved && running?.sent === fields) return;
  await post(to, fields, saved?.revision ?? revision, true);
}

async function post(to: string, fields: SheetFields, revision: number, keepalive = false): Promise<Answer> {
  try {
    const body = new URLSearchParams({ ...fields, revision: String(revision) });
    const response = await fetch(to, {
      method: 'POST',
      body,
      keepalive,
      headers: { Accept: 'application/json' },
    });
    return (await response.json()) as Answer;
  } catch {
    // No network, or an answer that is no JSON (signed out meanwhile): it is tried again.
    return {};
  }
}
