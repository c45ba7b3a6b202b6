import { useCallback, useEffect, useRef, useState } from 'react';
import { sameFields } from '#app/ui/unsent.ts';
import { useUnsent } from '#app/ui/use-unsent.ts';
import { type DraftAnswer, postDraft, type StoredDraft } from './post-draft.ts';
import type { SheetFields } from './sheet-form.ts';
import { useOtherPages } from './use-other-pages.ts';

/** `kept`: not sent yet, but safe in this browser. */
export type SavingState = 'idle' | 'saving' | 'saved' | 'kept' | 'failed' | 'stale';
const PAUSE = 900;
const RETRY = PAUSE * 8;

/** Nothing that is sent again would change these. */
const lasting = new Set(['scoring.locked', 'scoring.conflict', 'scoring.roundNotOpen']);

interface Options {
  saveTo: string;
  /** what it is called in the browser, where every page with the same draft knows it by this name */
  name: string;
  /** who types: what they leave in the browser is theirs alone */
  owner: string;
  /** what an attempt to lock saved all the same */
  posted?: DraftAnswer['saved'];
  /** why that attempt was refused */
  refused?: DraftAnswer['refusal'];
}

/**
 * What is being filled in, saved by itself after a pause. Nothing typed is lost: not to a broken network or a closed page (it stays in
 * the browser and is sent when the line is back), and not to another page (`stale`: both are shown, and the judge chooses).
 */
export function useSheetDraft(stored: StoredDraft, { saveTo, name, owner, posted, refused }: Options) {
  const [fields, setFields] = useState(stored.fields);
  const [revision, setRevision] = useState(stored.revision);
  const [savedAt, setSavedAt] = useState(stored.savedAt);
  const [state, setState] = useState<SavingState>(stored.savedAt ? 'saved' : 'idle');
  const [refusal, setRefusal] = useState<DraftAnswer['refusal']>();
  const [theirs, setTheirs] = useState<StoredDraft | null>(null);
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const saved = useRef(stored.fields);
  const running = useRef<{ sent: SheetFields; answering: Promise<DraftAnswer> } | null>(null);
  const latest = useRef({ fields, revision, state });
  latest.current = { fields, revision, state };
  const { keep, drop, takeOver } = useUnsent(owner, name);

  const set = useCallback(
    (field: string, value: string) => setFields((all) => ({ ...all, [field]: value })),
    [],
  );
  /** The page now shows what the server has. */
  const adopt = useCallback((draft: StoredDraft) => {
    saved.current = draft.fields;
    setFields(draft.fields);
    setRevision(draft.revision);
    setSavedAt(draft.savedAt);
    setTheirs(null);
    setState('saved');
  }, []);
  const conflict = useCallback((draft: StoredDraft) => {
    // The revision stays the one that was written on: only the judge's choice goes over the other.
    setTheirs(draft);
    setState('stale');
  }, []);

  // Another page of this browser has saved: a page with nothing of its own follows, one with words of its own asks.
  const tellOthers = useOtherPages(name, (draft) => {
    if (draft.revision <= latest.current.revision) return;
    if (sameFields(latest.current.fields, saved.current)) adopt(draft);
    else conflict(draft);
  });

  const save = useCallback(
    async (onto: number) => {
      const sent = latest.current.fields;
      setState('saving');
      const answering = postDraft(saveTo, sent, onto);
      running.current = { sent, answering };
      const answer = await answering;
      running.current = null;
      if (answer.saved) {
        saved.current = sent;
        setRevision(answer.saved.revision);
        setSavedAt(answer.saved.savedAt);
        setRefusal(undefined);
        setTheirs(null);
        setRestoredAt(null);
        setState('saved');
        if (latest.current.fields === sent) drop();
        tellOthers({ fields: sent, ...answer.saved });
        return;
      }
      const kept = keep(latest.current.revision, latest.current.fields);
      if (answer.refusal?.code === 'scoring.stale' && answer.stored) {
        if (sameFields(answer.stored.fields, sent)) adopt(answer.stored);
        else conflict(answer.stored);
        return;
      }
      setRefusal(answer.signedOut ? { code: 'scoring.signedOut' } : answer.refusal);
      setState(kept && !answer.refusal ? 'kept' : 'failed');
    },
    [saveTo, keep, drop, adopt, conflict, tellOthers],
  );

  // What a page that was closed could not send is taken over: sent when nothing was saved since, else the judge chooses.
  const first = useRef(stored);
  useEffect(() => {
    let gone = false;
    void takeOver().then((left) => {
      if (!left || gone || sameFields(left.fields, first.current.fields)) return;
      keep(left.base, left.fields);
      setFields(left.fields);
      setRestoredAt(left.at);
      if (left.base !== first.current.revision) conflict(first.current);
    });
    return () => {
      gone = true;
    };
  }, [takeOver, keep, conflict]);

  // An attempt to lock that was refused has saved the sheet: later saves build on that.
  useEffect(() => {
    if (!posted) return;
    setRevision(posted.revision);
    setSavedAt(posted.savedAt);
    tellOthers({ fields: latest.current.fields, ...posted });
  }, [posted, tellOthers]);
  useEffect(() => {
    if (refused?.code === 'scoring.stale') void save(latest.current.revision);
  }, [refused, save]);

  const dirty = fields !== saved.current;
  useEffect(() => {
    if (fields === saved.current) return;
    keep(latest.current.revision, fields);
    if (state === 'saving' || state === 'stale') return;
    if (state === 'failed' && refusal && lasting.has(refusal.code)) return;
    const timer = setTimeout(
      () => void save(revision),
      state === 'failed' || state === 'kept' ? RETRY : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [fields, state, refusal, revision, save, keep]);

  useEffect(() => {
    const unsaved = () => latest.current.fields !== saved.current && latest.current.state !== 'stale';
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved() && !keep(latest.current.revision, latest.current.fields)) event.preventDefault();
    };
    const again = () => {
      if (unsaved() && latest.current.state !== 'saving') void save(latest.current.revision);
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [save, keep]);
  useEffect(
    () => () => {
      if (latest.current.fields !== saved.current && latest.current.state !== 'stale')
        void saveLast(saveTo, latest.current, running.current).then((sent) => sent && drop());
    },
    [saveTo, drop],
  );

  const useTheirs = useCallback(() => {
    if (theirs) adopt(theirs);
    setRestoredAt(null);
    drop();
  }, [theirs, adopt, drop]);

  /** Saves now, over what another page saved if there is such. */
  const saveNow = () => save(theirs?.revision ?? revision);
  return { fields, set, revision, savedAt, state, dirty, refusal, theirs, restoredAt, saveNow, useTheirs };
}

/** The save that goes out as the page is left: after the one under way, and only if more was typed since. @returns whether it arrived */
async function saveLast(
  to: string,
  { fields, revision }: { fields: SheetFields; revision: number },
  running: { sent: SheetFields; answering: Promise<DraftAnswer> } | null,
): Promise<boolean> {
  const saved = (await running?.answering)?.saved;
  if (saved && running?.sent === fields) return true;
  return (await postDraft(to, fields, saved?.revision ?? revision, true)).saved !== undefined;
}
